package vn.giaouoc.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Finding;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.rule.Severity;
import vn.giaouoc.checker.source.SourceText;

/** Plans for the tests: those of the folder, and the clean one with a change. */
public final class Plans {

	public static final List<String> ALL = List.of("xa-dat-chuan-2022", "truong-hoc-2025-2026", "tram-y-te-2023",
			"quan-su-2024", "phuong-2026", "ban-quet-2021", "khoi-truong-nfd-2022", "xa-bien-2025");

	private static final Checker CHECKER = new Checker(Catalogue.load());

	private Plans() {
	}

	public static String text(String name) {
		try (InputStream in = Plans.class.getResourceAsStream("plans/" + name + ".txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A plan without error and warning. */
	public static String clean() {
		return text("xa-dat-chuan-2022");
	}

	public static Report check(String text) {
		return CHECKER.check(SourceText.of(text.lines().toList()), Settings.draft());
	}

	public static Report checkAsIssued(String text) {
		return CHECKER.check(SourceText.of(text.lines().toList()), Settings.asIssued());
	}

	public static Report check(byte[] file) {
		return CHECKER.check(SourceText.read(file), Settings.draft());
	}

	/** The clean plan with one passage changed; the passage must be there. */
	public static Report cleanBut(String passage, String changed) {
		return check(changed(passage, changed));
	}

	public static String changed(String passage, String changed) {
		String clean = clean();
		if (!clean.contains(passage)) {
			throw new IllegalArgumentException("the clean plan has no '" + passage + "'");
		}
		return clean.replace(passage, changed);
	}

	public static List<Finding> serious(Report report) {
		return report.findings().stream().filter((finding) -> finding.severity() != Severity.INFO).toList();
	}

	/** The seed lies beside the project, above it or not at all. */
	public static Optional<Path> seed() {
		Path folder = Path.of(System.getProperty("repository.root", ".")).toAbsolutePath();
		while (folder != null) {
			Path seed = folder.resolve("shared/seed/ke-hoach-tra-phong-2022.txt");
			if (Files.isRegularFile(seed)) {
				return Optional.of(seed);
			}
			folder = folder.getParent();
		}
		return Optional.empty();
	}

}
