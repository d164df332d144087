package vn.giaouoc.kit.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileChecksTests {

	private static final SimpleDriverDataSource NOWHERE = new SimpleDriverDataSource();

	private final Files files = new Files(JdbcClient.create(NOWHERE), new JdbcTemplate(NOWHERE),
			new TransactionTemplate());

	static Stream<Arguments> contents() {
		return Stream.of(arguments("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), FileType.PDF),
				arguments(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' }, FileType.PNG),
				arguments(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0 }, FileType.JPEG),
				arguments("Kính gửi: Ủy ban nhân dân xã\r\n".getBytes(StandardCharsets.UTF_8), FileType.TEXT),
				arguments(Archives.workbook().bytes(), FileType.XLSX),
				arguments(Archives.document().bytes(), FileType.DOCX));
	}

	@ParameterizedTest
	@MethodSource("contents")
	void theContentTellsTheType(byte[] content, FileType type) {
		try (ReceivedFile file = receive("ten.exe", content)) {
			assertThat(file.type()).isEqualTo(type);
			assertThat(file.name()).isEqualTo("ten.exe." + type.extension());
		}
	}

	static Stream<byte[]> foreignContents() {
		return Stream.of(new byte[] { 'M', 'Z', 0, 1 },
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 },
				Archives.nothing().with("a.txt", "một").bytes(), new byte[] { 'a', 0, 'b' },
				new byte[] { (byte) 0xC3, 0x28 });
	}

	@ParameterizedTest
	@MethodSource("foreignContents")
	void whatIsNoneOfTheTypesIsNotTaken(byte[] content) {
		refused("file-type-not-allowed", "ten.pdf", content);
	}

	@Test
	void aTypeThatMakesNoSenseHereIsNotTaken() {
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> this.files.receive("a.xlsx",
					new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), FileType.XLSX))
			.matches((ex) -> ex.code().equals("file-type-not-allowed") && ex.members().get("allowed").equals("xlsx"));
	}

	@Test
	void anEmptyFileIsNotTaken() {
		refused("file-empty", "a.txt", new byte[0]);
	}

	@Test
	void tenMegabytesAreTakenAndOneByteMoreIsNot() {
		byte[] most = new byte[Files.MOST_BYTES];
		java.util.Arrays.fill(most, (byte) 'a');
		try (ReceivedFile file = receive("a.txt", most)) {
			assertThat(file.size()).isEqualTo(Files.MOST_BYTES);
		}
		byte[] more = java.util.Arrays.copyOf(most, Files.MOST_BYTES + 1);
		refused("file-too-large", "a.txt", more);
	}

	@Test
	void anEndlessUploadIsNotReadToItsEnd() {
		InputStream endless = new InputStream() {
			private long read;

			@Override
			public int read() {
				assertThat(++this.read).isLessThan(Files.MOST_BYTES + 100_000L);
				return 'a';
			}
		};
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.files.receive("a.txt", endless, FileType.TEXT))
			.matches((ex) -> ex.code().equals("file-too-large"));
	}

	@Test
	void aWorkbookThatUnpacksToAHundredTimesItsSizeIsABomb() {
		refused("file-bomb", "a.xlsx",
				Archives.workbook().with("xl/worksheets/sheet1.bin", new byte[20 * 1024 * 1024]).bytes());
	}

	@Test
	void aLargeWorkbookOfOrdinaryRowsIsNoBomb() {
		StringBuilder rows = new StringBuilder("<sheetData>");
		Random random = new Random(1);
		for (int i = 0; i < 200_000; i++) {
			rows.append("<row r=\"")
				.append(i)
				.append("\"><c><v>")
				.append(random.nextInt(1_000_000))
				.append("</v></c></row>");
		}
		byte[] content = Archives.workbook()
			.with("xl/worksheets/sheet1.xml", rows.append("</sheetData>").toString())
			.bytes();
		receive("a.xlsx", content).close();
	}

	@Test
	void whatUnpacksToMoreThanTheMachineShouldHoldIsABomb() {
		byte[] noise = new byte[2 * 1024 * 1024];
		new Random(1).nextBytes(noise);
		Archives archive = Archives.workbook().with("noise.bin", noise);
		for (int i = 0; i < 7; i++) {
			archive.with("zeros" + i + ".bin", new byte[20 * 1024 * 1024]);
		}
		refused("file-bomb", "a.xlsx", archive.bytes());
	}

	@Test
	void anArchiveOfTwoThousandEntriesIsTakenAndOneMoreIsABomb() {
		Archives archive = Archives.workbook();
		for (int i = 0; i < 1_998; i++) {
			archive.with("p" + i + ".bin", "x");
		}
		receive("a.xlsx", archive.bytes()).close();
		refused("file-bomb", "a.xlsx", archive.with("one-more.bin", "x").bytes());
	}

	static Stream<byte[]> withCode() {
		return Stream.of(Archives.workbook().with("xl/vbaProject.bin", "x").bytes(),
				Archives.workbook().with("xl/macrosheets/sheet1.xml", "<x/>").bytes(),
				Archives.workbook().with("xl/activeX/activeX1.bin", "x").bytes(),
				Archives.of("/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes(),
				Archives.of("/code.bin", "application/vnd.ms-office.vbaProject").bytes());
	}

	@ParameterizedTest
	@MethodSource("withCode")
	void macrosAreNotTaken(byte[] content) {
		refused("file-macros", "a.xlsx", content);
	}

	@ParameterizedTest
	@CsvSource({ "externalLinkPath, file:///etc/passwd", "attachedTemplate, http://example.test/a.dotm",
			"image, http://example.test/a.png", "oleObject, \\\\\\\\example.test\\\\share" })
	void aRelationThatIsFollowedByItselfIsNotTaken(String type, String target) {
		refused("file-external", "a.xlsx", Archives.workbook().relatedTo(type, target).bytes());
	}

	@Test
	void aHyperlinkThatWaitsForAClickIsTaken() {
		receive("a.xlsx", Archives.workbook().relatedTo("hyperlink", "mailto:a@example.test").bytes()).close();
	}

	@ParameterizedTest
	@CsvSource({ "xl/sharedStrings.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels" })
	void aDocumentTypeDefinitionIsNotTaken(String part) {
		refused("file-external", "a.xlsx", Archives.workbook()
			.with(part,
					"<?xml version=\"1.0\"?><!-- x --><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
			.bytes());
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd", "/etc/passwd", "xl\\..\\x.xml" })
	void entriesThatPointOutsideAreNotTaken(String name) {
		refused("file-damaged", "a.xlsx", Archives.workbook().with(name, "x").bytes());
	}

	@Test
	void aTruncatedArchiveIsNotTaken() {
		byte[] whole = Archives.workbook().bytes();
		refused("file-damaged", "a.xlsx", java.util.Arrays.copyOf(whole, whole.length - 30));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			../../etc/passwd.txt            | passwd.txt
			C:\\Windows\\win.TXT            | win.txt
			a\u202Etxt.exe                  | atxt.exe.txt
			tệp <b>"x"</b>?.txt             | b_.txt
			  . . hai  dấu   cách . .txt    | hai dấu cách.txt
			CON.txt                         | _CON.txt
			.txt                            | tep.txt
			Danh sách khen thưởng.txt       | Danh sách khen thưởng.txt
			""")
	void namesAreMadeHarmless(String given, String clean) {
		assertThat(FileNames.clean(given, FileType.TEXT)).isEqualTo(clean);
	}

	@Test
	void longNamesKeepTheirEndAndDecomposedLettersAreComposed() {
		assertThat(FileNames.clean("a".repeat(500) + ".txt", FileType.TEXT)).isEqualTo("a".repeat(120) + ".txt");
		assertThat(FileNames.clean("tê\u0323p.txt", FileType.TEXT)).isEqualTo("tệp.txt");
		assertThat(FileNames.clean("a\r\nSet-Cookie: x.txt", FileType.TEXT)).doesNotContain("\r", "\n", ":");
	}

	private ReceivedFile receive(String name, byte[] content) {
		return this.files.receive(name, new ByteArrayInputStream(content), FileType.values());
	}

	private void refused(String code, String name, byte[] content) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> receive(name, content).close())
			.extracting(Problem::code)
			.isEqualTo(code);
	}

}
