package vn.giaouoc.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import vn.giaouoc.local.rehearsal.Rehearsal;
import vn.giaouoc.local.rehearsal.Stage;
import vn.giaouoc.local.rehearsal.Stopped;
import vn.giaouoc.local.rehearsal.Wish;

/** The commands behind {@code ./giaouoc}; the script builds first and hands over. */
public final class Giaouoc {

	private static final String SUPERVISOR = "supervisor";

	/** Services that tell others what they own. */
	private static final List<String> OWNERS = List.of("plan", "award");

	static final long NEEDED_BYTES = 1_500_000_000L;

	private final Home home;

	private final PrintStream out;

	private Giaouoc(Home home, PrintStream out) {
		this.home = home;
		this.out = out;
	}

	/** {@code <project> <state directory> <command> [arguments]}. */
	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		int code = 0;
		try {
			Home home = new Home(Path.of(arguments[0]), Path.of(arguments[1]));
			new Giaouoc(home, out).run(arguments[2], List.of(Arrays.copyOfRange(arguments, 3, arguments.length)));
		}
		catch (Failure ex) {
			err.println("giaouoc: " + ex.getMessage());
			code = ex.code();
		}
		System.exit(code);
	}

	private void run(String command, List<String> arguments) {
		switch (command) {
			case "prepare" -> prepare();
			case "up" -> up(arguments);
			case "down" -> new Down(this.home, this.out).run();
			case "status" -> new Status(this.home, this.out).run(arguments.contains("--json"));
			case "clock" -> clock(arguments);
			case "token" -> this.out.println(DemoAccounts.token(only(arguments, "token TÀI_KHOẢN")));
			case "rehearse" -> rehearse(arguments);
			case "republish" -> republish(only(arguments, "republish plan | award"));
			default -> throw new Failure(Failure.USAGE, "không có lệnh '" + command + "'.");
		}
	}

	private static String only(List<String> arguments, String usage) {
		if (arguments.size() != 1) {
			throw new Failure(Failure.USAGE, "cách dùng: ./giaouoc " + usage);
		}
		return arguments.getFirst();
	}

	/** The end of the build: what every later start finds done. */
	private void prepare() {
		boolean first = !Programs.prepared(this.home) || !new FirstData(this.home).made();
		this.out.println("Đang chuẩn bị Keycloak và các dịch vụ" + (first ? " (một lần, vài phút) ..." : " ..."));
		Programs programs = new Programs(this.home);
		Services.ALL.forEach((service) -> programs.unpacked(Services.module(service)));
		Programs.keycloak(this.home);
		if (first) {
			// Later builds are trained in the background, so that a change is seen soon.
			train();
		}
	}

	private void train() {
		try {
			new Training(this.home).run();
		}
		catch (IOException ex) {
			throw new Failure(Failure.DISK, "không ghi được vào " + this.home.cache() + ": " + ex.getMessage());
		}
	}

	private void up(List<String> arguments) {
		String today = option(arguments, "--today", "");
		String demo = option(arguments, "--demo", Options.FIRST_DEMO);
		if (!demo.equals(Options.FIRST_DEMO)) {
			throw new Failure(Failure.USAGE,
					"không có dữ liệu dùng thử '" + demo + "' (có: " + Options.FIRST_DEMO + ").");
		}
		LocalDateTime moment = today.isEmpty() ? Options.FIRST_MORNING
				: Clock.wanted(LocalDateTime.now(Options.ZONE).atZone(Options.ZONE), today).toLocalDateTime();
		if (Child.noted(this.home, SUPERVISOR).isPresent()) {
			this.out.println("Giao Ước đang chạy tại " + Addresses.page() + " (dừng: ./giaouoc down)");
			return;
		}
		new Down(this.home, this.out).endLeftovers();
		demandDisk(this.home, this.home.data().toFile().getUsableSpace());
		Arrays.stream(Port.values()).forEach(PortOwner::demandFree);
		new FirstData(this.home).bring();
		Options options = Options.firstOr(this.home, demo, moment);
		run(new Progress(this.out, System.console() != null && System.console().isTerminal()), options, today);
	}

	private void run(Progress progress, Options options, String today) {
		CountDownLatch stopped = new CountDownLatch(1);
		Stack stack = new Stack(this.home, options, progress);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			stack.close();
			Child.forget(this.home, SUPERVISOR);
			stopped.countDown();
		}, "stop"));
		note();
		this.out.println("Đang khởi động Giao Ước, dữ liệu ở " + this.home.state());
		stack.start();
		Clock clock = new Clock(new SecretsFile(this.home.data()));
		if (!today.isEmpty() && Clock.wanted(clock.now(), today).isAfter(clock.now())) {
			clock.move(today);
		}
		welcome(progress, clock);
		ready();
		// A system that is used once, as by the tests, needs its two cores for that.
		if (!"off".equals(System.getenv("GIAOUOC_TRAINING"))) {
			stack.trainCaches();
		}
		try {
			stopped.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void note() {
		try {
			Files.deleteIfExists(this.home.run().resolve("ready"));
			new Child(SUPERVISOR, ProcessHandle.current()).note(this.home);
		}
		catch (IOException ex) {
			throw new Failure(Failure.DISK, "không ghi được vào " + this.home.run() + ": " + ex.getMessage());
		}
	}

	/** Tells {@code up --detach}, which waits for this file. */
	private void ready() {
		try {
			Files.createFile(this.home.run().resolve("ready"));
		}
		catch (IOException ex) {
			throw new Failure(Failure.DISK, "không ghi được vào " + this.home.run() + ": " + ex.getMessage());
		}
	}

	private void welcome(Progress progress, Clock clock) {
		progress.line("");
		progress.line("Giao Ước sẵn sàng sau " + progress.elapsed());
		progress.line("  Trang web      " + Addresses.page());
		progress.line("  Thư gửi đi     " + Addresses.mail() + " (không thư nào ra khỏi máy)");
		progress.line("  Giờ nghiệp vụ  " + clock.now().format(Clock.SHOWN) + " (đổi: ./giaouoc clock +P7D)");
		progress.line("  Tài khoản, mật khẩu đều là '" + Addresses.DEMO_PASSWORD + "':");
		DemoAccounts.list()
			.stream()
			.limit(12)
			.forEach((one) -> progress
				.line(String.format("    %-24s %s, %s (%s)", one.username(), one.name(), one.role(), one.unit())));
		progress.line("  Dừng: Ctrl-C hoặc ./giaouoc down");
	}

	/**
	 * Says so before anything is written that could stay half-written.
	 * @param free bytes on the disk of the data
	 */
	static void demandDisk(Home home, long free) {
		if (free < NEEDED_BYTES) {
			throw new Failure(Failure.DISK, "ổ đĩa của " + home.state() + " chỉ còn " + free / 1_000_000
					+ " MB, cần ít nhất " + NEEDED_BYTES / 1_000_000 + " MB.");
		}
	}

	private void clock(List<String> arguments) {
		Clock clock = new Clock(new SecretsFile(this.home.data()));
		if (!arguments.isEmpty()) {
			clock.move(only(arguments, "clock [2022-02-08T23:59:30 | +P7D]"));
		}
		this.out.println(clock.now().format(Clock.SHOWN));
	}

	private void rehearse(List<String> arguments) {
		Clock clock = new Clock(new SecretsFile(this.home.data()));
		Stage stage = new Stage(URI.create(Addresses.page()), DemoAccounts::token, Addresses.DEMO_PASSWORD, clock::now,
				(moment) -> clock.move(moment.toLocalDateTime().toString()));
		try {
			new Rehearsal(stage, Wish.of(arguments), this.out).run();
		}
		catch (Stopped ex) {
			throw new Failure(switch (ex.kind()) {
				case USAGE -> Failure.USAGE;
				case NO_DEMO -> Failure.NOT_RUNNING;
				case STEP -> Failure.STEP;
				case DISK -> Failure.DISK;
			}, ex.said());
		}
	}

	private void republish(String owner) {
		if (!OWNERS.contains(owner)) {
			throw new Failure(Failure.USAGE,
					"'" + owner + "' không có gì để phát lại (có: " + String.join(", ", OWNERS) + ").");
		}
		HttpResponse<String> answer = Http
			.post(Addresses.page() + "/bearer/api/" + owner + "/republish", "",
					Map.of("Authorization", "Bearer " + DemoAccounts.token("quantri")))
			.orElseThrow(() -> new Failure(Failure.NOT_RUNNING, "cổng không trả lời: chạy ./giaouoc up trước."));
		if (answer.statusCode() / 100 != 2) {
			throw new Failure(Failure.PART, "không phát lại được: " + answer.body());
		}
		this.out.println("Đã xếp hàng để phát lại: " + answer.body());
	}

	private static String option(List<String> arguments, String name, String otherwise) {
		int at = arguments.indexOf(name);
		if (at < 0) {
			return otherwise;
		}
		if (at + 1 >= arguments.size()) {
			throw new Failure(Failure.USAGE, name + " cần một giá trị.");
		}
		return arguments.get(at + 1);
	}

}
