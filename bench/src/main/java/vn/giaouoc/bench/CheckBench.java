package vn.giaouoc.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.Report;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.SourceText;

/** Reading and checking a plan, warm, and a docx of two hundred pages. */
final class CheckBench {

	private static final int WARM_UP = 30;

	private static final int ROUNDS = 50;

	private static final int PAGES = 200;

	/** Of a page in 14 pt with usual margins. */
	private static final int CHARACTERS_PER_PAGE = 2_000;

	private CheckBench() {
	}

	static void run(Path project, PrintStream out) throws IOException {
		Path plan = plan(project);
		byte[] text = Files.readAllBytes(plan);
		Checker checker = new Checker(Catalogue.load());
		for (int round = 0; round < WARM_UP; round++) {
			check(checker, text);
		}
		long[] times = new long[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			check(checker, text);
			times[round] = System.nanoTime() - start;
		}
		Arrays.sort(times);
		out.printf("%s: trung vị %.0f ms, lâu nhất %.0f ms (đích: 300 ms)%n", plan.getFileName(),
				times[ROUNDS / 2] / 1e6, times[ROUNDS - 1] / 1e6);

		byte[] docx = docx(new String(text, StandardCharsets.UTF_8));
		long start = System.nanoTime();
		Report report = check(checker, docx);
		double seconds = (System.nanoTime() - start) / 1e9;
		long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
		out.printf("docx %d trang: %.2f s, %d phát hiện, bộ nhớ đang dùng %d MB trong giới hạn %d MB (đích: 3 s)%n",
				PAGES, seconds, report.findings().size(), used, Runtime.getRuntime().maxMemory() >> 20);
	}

	private static Report check(Checker checker, byte[] file) {
		return checker.check(SourceText.read(file), Settings.draft());
	}

	/** The seed where it lies above the project, else a plan of the tests. */
	static Path plan(Path project) {
		for (Path folder = project.toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path seed = folder.resolve("shared/seed/ke-hoach-tra-phong-2022.txt");
			if (Files.isRegularFile(seed)) {
				return seed;
			}
		}
		return project.resolve("checker/src/test/resources/vn/giaouoc/checker/plans/xa-dat-chuan-2022.txt");
	}

	/** The plan's own lines over and over, as paragraphs. */
	private static byte[] docx(String text) throws IOException {
		StringBuilder body = new StringBuilder();
		int characters = 0;
		while (characters < PAGES * CHARACTERS_PER_PAGE) {
			for (String line : text.lines().toList()) {
				body.append("<w:p><w:r><w:t>")
					.append(line.replace("&", "&amp;").replace("<", "&lt;"))
					.append("</w:t></w:r></w:p>");
				characters += line.length();
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
					+ body + "</w:body></w:document>")
				.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

}
