package vn.giaouoc.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.giaouoc.checker.plan.Review;
import vn.giaouoc.checker.rule.Finding;
import vn.giaouoc.checker.rule.Severity;
import vn.giaouoc.checker.source.SourceText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The plan of Trà Phong commune of 25/01/2022, read where it lies. */
class SeedTests {

	private static final Path GOLDEN = Path.of("src/test/resources/vn/giaouoc/checker/seed.json");

	private static String text = "";

	private static Report report;

	@BeforeAll
	static void read() throws IOException {
		if (Plans.seed().isEmpty()) {
			System.err.println("SKIPPED: shared/seed/ke-hoach-tra-phong-2022.txt lies nowhere above the project; "
					+ "the seed plan was NOT checked.");
		}
		assumeTrue(Plans.seed().isPresent(), "shared/seed is missing");
		text = Files.readString(Plans.seed().orElseThrow());
		report = Plans.check(text);
	}

	@Test
	void theHeadIsReadAsItStands() {
		assertThat(report.issueDate()).isEqualTo(LocalDate.of(2022, 1, 25));
		assertThat(report.place()).isEqualTo("Trà Phong");
		assertThat(report.documentType()).isEqualTo("KẾ HOẠCH");
		assertThat(report.year()).isEqualTo(2022);
		assertThat(report.documentNumber()).isNull();
		assertThat(report.issuingBody()).isNull();
	}

	@Test
	void theBodyHasFourSectionsNineThemesThreeSolutionsAndFourClausesOfRegistration() {
		assertThat(report.sections()).extracting("number").containsExactly("I", "II", "III", "IV");
		assertThat(report.themes()).extracting("code")
			.containsExactly("OWN_DUTIES", "ECONOMY", "AGRICULTURE_NTM", "CULTURE_SOCIETY", "DEFENCE_SECURITY",
					"MASS_WORK", "PARTY", "ADMIN_REFORM", "HEALTH");
		assertThat(report.solutions()).hasSize(3);
		assertThat(report.registration()).hasSize(4);
	}

	@Test
	void titlesFormsRecipientsAndSignerAreThere() {
		assertThat(report.titles()).extracting("text", "code")
			.containsExactly(tuple("Lao động tiên tiến", "LDTT"),
					tuple("Chiến sỹ thi đua cơ sở cấp xã, huyện, cấp tỉnh", null));
		assertThat(report.forms()).extracting("code").containsExactly("GK", "BK");
		assertThat(report.recipients()).hasSize(4);
		assertThat(report.signer()).isEqualTo("Trương Ngọc Thanh");
		assertThat(report.reviews()).extracting("kind", "due")
			.containsExactly(tuple(Review.Kind.MID_YEAR, null), tuple(Review.Kind.YEAR_END, null));
	}

	@Test
	void theWindowIsAsReadAndHalfOpen() {
		assertThat(report.windows()).singleElement().satisfies((window) -> {
			assertThat(window.opens()).hasToString("2022-01-25T00:00+07:00");
			assertThat(window.closes()).hasToString("2021-02-04T00:00+07:00");
			assertThat(window.text()).isEqualTo("từ nay cho đến hết ngày 03/02/2021");
			assertThat(window.doubtful()).isTrue();
			assertThat(window.place().clause()).isEqualTo("IV.3");
		});
	}

	@Test
	void theDeadlineIsMendedToTheFirstDayThatLeavesFiveWorkingDays() {
		assertThat(found("deadline-before-issue")).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Severity.ERROR);
			assertThat(finding.mend()).isEqualTo("08/02/2022");
			assertThat(finding.replaces()).isTrue();
			assertThat(excerpt(finding)).isEqualTo("03/02/2021");
		});
	}

	@Test
	void everyDefectIsFound() {
		assertThat(report.findings()).extracting("rule", "place.clause")
			.contains(tuple("missing-number", null), tuple("missing-issuing-body", null),
					tuple("missing-national-heading", null), tuple("missing-bases", null),
					tuple("missing-authority", null), tuple("year-mismatch", "I.2.2"),
					tuple("type-symbol-mismatch", "II.2"), tuple("class-figure", "II.2"),
					tuple("not-vietnamese", "II.4"), tuple("wrong-ordinal", "II.7"), tuple("misquoted-name", "II.7"),
					tuple("unfinished-clause", "II.9"), tuple("missing-ordinal", "III.1"),
					tuple("review-without-date", "III.3"), tuple("repeated-clause", "IV.1"),
					tuple("unknown-title", "IV.2"), tuple("registration-kinds", "IV"), tuple("registration-form", "IV"),
					tuple("deadline-before-issue", "IV.3"), tuple("named-without-task", "IV"),
					tuple("duty-without-receipt", "IV.4"), tuple("unknown-abbreviation", null),
					tuple("no-such-body", null), tuple("missing-drafting-unit", null));
		assertThat(found("target-without-figure")).isNotEmpty();
		assertThat(found("duty-without-receipt")).extracting(Finding::mend)
			.anyMatch((mend) -> mend.contains("bộ phận"))
			.anyMatch((mend) -> mend.contains("thôn"))
			.anyMatch((mend) -> mend.contains("Mặt trận"))
			.anyMatch((mend) -> mend.contains("đoàn thể"))
			.anyMatch((mend) -> mend.contains("Ban Văn hóa và Thông tin"))
			.anyMatch((mend) -> mend.contains("Đài Truyền thanh – Phát lại Truyền hình"));
	}

	@Test
	void whatIsReplacedIsWhatStandsThere() {
		assertThat(excerpts("not-vietnamese")).containsExactly("toute");
		assertThat(found("not-vietnamese")).extracting(Finding::mend).containsExactly("toàn");
		assertThat(excerpts("year-mismatch")).containsExactly("2021");
		assertThat(excerpts("wrong-ordinal")).containsExactly("XIX");
		assertThat(found("wrong-ordinal")).extracting(Finding::mend).containsExactly("XX");
		assertThat(excerpts("unknown-abbreviation")).containsExactly("TTDU");
	}

	@Test
	void aMissingNumberStopsAnIssuedDocumentOnly() {
		assertThat(found("missing-number")).extracting(Finding::severity).containsExactly(Severity.INFO);
		assertThat(Plans.checkAsIssued(text).findings()).filteredOn("rule", "missing-number")
			.extracting(Finding::severity)
			.containsExactly(Severity.ERROR);
	}

	@Test
	void theMendedDeadlineIsNoFindingAnyMore() {
		Report mended = Plans.check(text.replace("03/02/2021", "08/02/2022"));

		assertThat(mended.findings()).noneMatch((finding) -> finding.rule().startsWith("deadline"));
		assertThat(mended.windows()).singleElement()
			.satisfies((window) -> assertThat(window.closes()).hasToString("2022-02-09T00:00+07:00"));
	}

	/** Rewritten with -Dgolden.write=true; the difference is then reviewed like code. */
	@Test
	void theAnswerIsTheOneOnRecord() throws IOException {
		String json = Check.json(report) + "\n";
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(GOLDEN, json);
		}

		assertThat(json).isEqualTo(Files.readString(GOLDEN));
	}

	private static List<Finding> found(String rule) {
		return report.findings().stream().filter((finding) -> finding.rule().equals(rule)).toList();
	}

	private static List<String> excerpts(String rule) {
		return found(rule).stream().map(SeedTests::excerpt).toList();
	}

	private static String excerpt(Finding finding) {
		return SourceText.of(text.lines().toList())
			.lines()
			.get(finding.place().line() - 1)
			.text()
			.substring(finding.place().start(), finding.place().end());
	}

}
