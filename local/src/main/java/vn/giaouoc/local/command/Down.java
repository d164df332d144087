package vn.giaouoc.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Processes;

/** Ends what runs, also what a killed supervisor has left behind. */
final class Down {

	private static final Duration LONGEST = Duration.ofSeconds(90);

	private static final Duration STOP = Duration.ofSeconds(25);

	private final Home home;

	private final PrintStream out;

	Down(Home home, PrintStream out) {
		this.home = home;
		this.out = out;
	}

	void run() {
		Optional<Child> supervisor = Child.noted(this.home, "supervisor");
		supervisor.ifPresent((child) -> Processes.terminate(child.handle(), LONGEST));
		boolean leftovers = endLeftovers();
		this.out.println((supervisor.isPresent() || leftovers) ? "Đã dừng." : "Không có gì đang chạy.");
	}

	/** Ends parts whose supervisor is gone; true if there were any. */
	boolean endLeftovers() {
		List<Child> left = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.home.run(), "*.pid")) {
			for (Path file : files) {
				String part = file.getFileName().toString().replace(".pid", "");
				Child.noted(this.home, part).ifPresent(left::add);
				if (!"postgres".equals(part)) {
					Child.forget(this.home, part);
				}
			}
		}
		catch (IOException ex) {
			throw new Failure(Failure.DISK, "không đọc được " + this.home.run() + ": " + ex.getMessage());
		}
		List<Child> ours = left.stream().filter((child) -> !"postgres".equals(child.part())).toList();
		ours.forEach((child) -> child.handle().destroy());
		ours.forEach((child) -> Processes.terminate(child.handle(), STOP));
		boolean database = LocalPostgres.stopLeftover(this.home.data().resolve("postgres"));
		Child.forget(this.home, "postgres");
		return !ours.isEmpty() || database;
	}

}
