package vn.giaouoc.checker.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

import vn.giaouoc.checker.source.Unreadable.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SourceTextTests {

	@Test
	void automaticNumbersAreWrittenOut() {
		String levels = """
				<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
				<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
				<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
				""";
		byte[] docx = OfficeFiles.docxOf(
				numbered(0, "MỤC ĐÍCH") + numbered(1, "Một") + numbered(2, "Nhỏ") + numbered(1, "Hai")
						+ numbered(0, "NỘI DUNG") + numbered(1, "Một"),
				Map.of("word/numbering.xml", OfficeFiles.numbering(levels)));

		assertThat(texts(docx)).containsExactly("I. MỤC ĐÍCH", "1. Một", "1.1. Nhỏ", "2. Hai", "II. NỘI DUNG",
				"1. Một");
	}

	private static String numbered(int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
				+ "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	@Test
	void tableRowsAreLinesAndColumnsOfAHeadAreKeptTogether() {
		String table = "<w:tbl><w:tr><w:tc>" + paragraph("STT") + "</w:tc><w:tc>" + paragraph("Chỉ tiêu")
				+ "</w:tc></w:tr><w:tr><w:tc>" + paragraph("ỦY BAN") + paragraph("XÃ A") + "</w:tc><w:tc>"
				+ paragraph("CỘNG HÒA") + paragraph("Độc lập") + "</w:tc></w:tr></w:tbl>";

		assertThat(texts(OfficeFiles.docxOf(table, Map.of()))).containsExactly("STT\tChỉ tiêu", "ỦY BAN", "XÃ A",
				"CỘNG HÒA", "Độc lập");
	}

	@Test
	void deletedWordsAndAlternativesAreNotRead() {
		String body = "<w:p><w:r><w:t>giữ</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
				+ "<w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom></w:p>";

		assertThat(texts(OfficeFiles.docxOf(body, Map.of()))).containsExactly("giữ");
	}

	private static String paragraph(String text) {
		return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	private static List<String> texts(byte[] file) {
		return SourceText.read(file).lines().stream().map(Line::text).toList();
	}

	@Test
	void pdfKeepsColumnsApart() throws IOException {
		byte[] pdf = OfficeFiles
			.pdf(List.of("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI", "Số: 12/KH-UBND\tTrà Phong, ngày 05 tháng 3 năm 2022"));

		assertThat(texts(pdf)).containsExactly("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI",
				"Số: 12/KH-UBND\tTrà Phong, ngày 05 tháng 3 năm 2022");
	}

	@Test
	void aScanWithoutTextIsSaid() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(bytes);
		}

		refused(bytes.toByteArray(), Reason.SCAN);
	}

	@Test
	void anEncryptedPdfIsSaid() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			document.save(bytes);
		}

		refused(bytes.toByteArray(), Reason.ENCRYPTED);
	}

	@Test
	void macrosAreRefused() {
		refused(OfficeFiles.docxOf(paragraph("chữ"), Map.of("word/vbaProject.bin", "x")), Reason.MACRO);
	}

	@Test
	void entitiesAndOutsideFilesAreNotFollowed() {
		String xml = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
				+ "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

		refused(OfficeFiles.zip(Map.of("word/document.xml", xml)), Reason.BROKEN);
	}

	@Test
	void aBombIsRefusedBeforeItFillsTheMemory() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] zeros = new byte[1024 * 1024];
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("word/media/image1.png"));
			for (int times = 0; times < 200; times++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}

		refused(bytes.toByteArray(), Reason.BOMB);
	}

	@Test
	void deepNestingIsRefused() {
		refused(OfficeFiles.docxOf("<w:x>".repeat(300) + "</w:x>".repeat(300), Map.of()), Reason.BROKEN);
	}

	@Test
	void aTruncatedFileIsBroken() {
		byte[] whole = OfficeFiles.docx("một\nhai\nba");
		byte[] half = new byte[whole.length / 2];
		System.arraycopy(whole, 0, half, 0, half.length);

		refused(half, Reason.BROKEN);
		refused("%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8), Reason.BROKEN);
	}

	@Test
	void anotherKindOfZipIsNoPlan() {
		refused(OfficeFiles.zip(Map.of("xl/workbook.xml", "<workbook/>")), Reason.NOT_TEXT);
	}

	@Test
	void oldWordAndItsEncryptionAreTold() {
		byte[] ole = new byte[1024];
		byte[] signature = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
		System.arraycopy(signature, 0, ole, 0, 4);
		byte[] encrypted = ole.clone();
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, encrypted, 512, name.length);

		refused(ole, Reason.OLD_WORD);
		refused(encrypted, Reason.ENCRYPTED);
	}

	@Test
	void encodingsOfTheTimeBeforeUnicodeAreNamed() {
		refused("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc. KÕ ho¹ch thi ®ua n¨m 2022, ñy ban nh©n d©n x·"
			.getBytes(StandardCharsets.UTF_8), Reason.TCVN3);
		refused("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, Ñoäc laäp - Töï do - Haïnh phuùc, keá hoaïch thi ñua naêm 2022"
			.getBytes(StandardCharsets.UTF_8), Reason.VNI);
		refused("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc. KÕ ho¹ch thi ®ua n¨m 2022, ñy ban nh©n d©n x·"
			.getBytes(StandardCharsets.ISO_8859_1), Reason.TCVN3);
		refused(new byte[] { 'a', (byte) 0xff, 'b' }, Reason.NOT_UTF8);
	}

	@Test
	void utf16WithItsMarkIsRead() {
		assertThat(texts("\ufeffKế hoạch\nnăm 2022".getBytes(StandardCharsets.UTF_16LE))).containsExactly("Kế hoạch",
				"năm 2022");
	}

	@Test
	void nothingAndTooMuchAreRefused() {
		refused(new byte[0], Reason.EMPTY);
		refused(" \n\t\n".getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
		refused(new byte[SourceText.MOST_BYTES + 1], Reason.TOO_LARGE);
		refused("a\0b".getBytes(StandardCharsets.UTF_8), Reason.NOT_TEXT);
		refused("{\\rtf1 x}".getBytes(StandardCharsets.UTF_8), Reason.NOT_TEXT);
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> SourceText.read(Path.of("khong-co.docx")))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.MISSING));
	}

	@Test
	void spacesWithoutWidthAndHardSpacesDoNotDisturb() {
		assertThat(texts("thi\u00a0đua\u200b, khen\u00adthưởng".getBytes(StandardCharsets.UTF_8)))
			.containsExactly("thi đua, khenthưởng");
	}

	private static void refused(byte[] file, Reason reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> SourceText.read(file))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

}
