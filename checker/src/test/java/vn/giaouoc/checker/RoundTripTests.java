package vn.giaouoc.checker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import vn.giaouoc.checker.source.OfficeFiles;
import vn.giaouoc.checker.source.Unreadable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The same words in another file, and words that chance has spoilt. */
class RoundTripTests {

	private static final List<String> PLANS = Plans.ALL;

	private static final String SIGNS = "aạđưƠ \n\t0123456789./-:;,()“”IVXl|\u0301\u0000\ud83d";

	@ParameterizedTest
	@FieldSource("PLANS")
	void textAndDocxOfTheSameWordsReadAlike(String name) {
		String text = Plans.text(name);

		assertThat(Plans.check(OfficeFiles.docx(text))).isEqualTo(Plans.check(text.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@FieldSource("PLANS")
	void emptyLinesBetweenParagraphsChangeNoStructure(String name) {
		String text = Plans.text(name).replaceAll("\n(?=(?:\\d+[./)]|[a-zđ][./)]|[IVX]+[./-]) )", "\n\n");

		Report apart = Plans.check(text);
		Report close = Plans.check(Plans.text(name));

		assertThat(apart.sections()).usingRecursiveComparison()
			.ignoringFieldsMatchingRegexes(".*place.*")
			.isEqualTo(close.sections());
		assertThat(apart.findings()).extracting("rule")
			.isEqualTo(close.findings().stream().map((finding) -> finding.rule()).toList());
	}

	@Test
	void theSeedAsDocxReadsAsTheSeed() throws IOException {
		assumeTrue(Plans.seed().isPresent(), "shared/seed is missing");
		String seed = Files.readString(Plans.seed().orElseThrow());

		assertThat(Plans.check(OfficeFiles.docx(seed))).isEqualTo(Plans.check(seed));
	}

	/** Seeded, so that a failure can be seen again. */
	@ParameterizedTest
	@FieldSource("PLANS")
	void noDamageStopsTheReading(String name) {
		String text = Plans.text(name);
		for (int seed = 0; seed < 25; seed++) {
			String damaged = damaged(text, new Random(seed));

			assertThatNoException().as("%s, seed %s", name, seed).isThrownBy(() -> {
				try {
					Plans.check(damaged);
				}
				catch (Unreadable _) {
					// Said in one line: that is an answer.
				}
			});
		}
	}

	@Test
	void damagedFilesAreReadOrRefused() {
		byte[] docx = OfficeFiles.docx(Plans.clean());
		for (int seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			byte[] damaged = docx.clone();
			for (int times = 0; times < 8; times++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			assertThatNoException().as("seed %s", seed).isThrownBy(() -> {
				try {
					Plans.check(damaged);
				}
				catch (Unreadable _) {
					// As above.
				}
			});
		}
	}

	/** Shapes that make bad patterns crawl; the build's own time limit is the judge. */
	@Test
	void longMonotonousTextIsReadAsWell() {
		for (String piece : List.of("(", "1.", "ngày ", "từ ngày 1/1 đến ", "I. A\n", "Ban A, ", "mười ", "“", "- \n",
				"đại hội ", "a) ", "V", ". ", "Chiến sĩ thi đua ")) {
			assertThatNoException()
				.isThrownBy(() -> Plans.check("KẾ HOẠCH\nThi đua năm 2022\nI. MỤC ĐÍCH\n" + piece.repeat(4_000)));
		}
	}

	private static String damaged(String text, Random random) {
		StringBuilder damaged = new StringBuilder(text);
		int times = 1 + random.nextInt(40);
		for (int time = 0; time < times && damaged.length() > 2; time++) {
			int at = random.nextInt(damaged.length() - 1);
			switch (random.nextInt(4)) {
				case 0 -> damaged.deleteCharAt(at);
				case 1 -> damaged.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
				case 2 -> damaged.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
				default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(200)));
			}
		}
		return damaged.substring(0, random.nextInt(damaged.length() + 1));
	}

}
