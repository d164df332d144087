package vn.giaouoc.checker;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Severity;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.SourceText;
import vn.giaouoc.checker.source.Unreadable;

/** The command behind {@code ./giaouoc check FILE [--json] [--issued]}. */
public final class Check {

	static final int CLEAN = 0;

	static final int ERRORS = 1;

	static final int UNUSABLE = 2;

	private static final String USAGE = "cách dùng: ./giaouoc check TỆP [--json] [--issued]";

	private final PrintStream out;

	private final PrintStream err;

	Check(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		int code = new Check(out, err).run(List.of(arguments));
		out.flush();
		System.exit(code);
	}

	int run(List<String> arguments) {
		List<String> files = new ArrayList<>(arguments);
		boolean json = files.remove("--json");
		boolean issued = files.remove("--issued");
		if (files.size() != 1 || files.getFirst().startsWith("--")) {
			this.err.println("giaouoc: " + USAGE);
			return UNUSABLE;
		}
		try {
			SourceText source = SourceText.read(Path.of(files.getFirst()));
			Report report = new Checker(Catalogue.load()).check(source,
					issued ? Settings.asIssued() : Settings.draft());
			if (json) {
				this.out.println(json(report));
			}
			else {
				new Terminal(this.out).print(files.getFirst(), source, report);
			}
			boolean errors = report.findings().stream().anyMatch((finding) -> finding.severity() == Severity.ERROR);
			return errors ? ERRORS : CLEAN;
		}
		catch (Unreadable ex) {
			this.err.println("giaouoc: " + files.getFirst() + ": " + ex.getMessage());
			return UNUSABLE;
		}
		catch (InvalidPathException _) {
			this.err.println("giaouoc: " + new Unreadable(Unreadable.Reason.MISSING).getMessage());
			return UNUSABLE;
		}
	}

	static String json(Report report) {
		return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(report);
	}

}
