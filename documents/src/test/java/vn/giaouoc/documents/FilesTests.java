package vn.giaouoc.documents;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.giaouoc.documents.Block.Paragraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What both kinds of file promise whatever is in them. */
class FilesTests {

	private static final String HOSTILE = "<script src='http://127.0.0.1/x'></script> & ]]> <img src=\"file:///etc/passwd\"/> "
			+ "url(http://127.0.0.1/) &amp; ${jndi:ldap://x} {{x}} \" PAGE \\* MERGEFORMAT";

	static Stream<OfficialDocument> documents() {
		return Stream.of(PlanExample.issued(), PlanExample.open(), OtherExamples.letter(), OtherExamples.minutes(),
				OtherExamples.submission(), OtherExamples.table(), OtherExamples.with(new Paragraph(HOSTILE)));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void theSameDocumentGivesTheSameBytes(OfficialDocument document) {
		assertThat(Written.pdf(document)).isEqualTo(Written.pdf(document));
		assertThat(Written.docx(document)).isEqualTo(Written.docx(document));
	}

	@Test
	void theTimeThatTheCallerGivesIsTheFilesOwn() {
		Instant later = Written.CREATED.plusSeconds(1);

		assertThat(Pdf.of(PlanExample.issued(), later)).isNotEqualTo(Written.pdf(PlanExample.issued()));
		assertThat(Written.entry(Docx.of(PlanExample.issued(), later), "docProps/core.xml"))
			.contains("2022-01-25T03:00:01Z");
	}

	/** Word repairs a file whose elements stand in another order than the schema says. */
	@ParameterizedTest
	@MethodSource("documents")
	void theDocxObeysItsSchema(OfficialDocument document) throws Exception {
		try (XWPFDocument docx = Written.open(Written.docx(document))) {
			List<XmlError> errors = new ArrayList<>();
			XmlOptions options = new XmlOptions().setErrorListener(errors);
			docx.getDocument().validate(options);
			docx.getStyle().validate(options);
			docx.getHeaderList().forEach((header) -> header._getHdrFtr().validate(options));

			assertThat(errors).isEmpty();
			assertThat(docx.getTables())
				.allSatisfy((table) -> assertThat(table.getCTTbl().sizeOfTrArray()).isPositive());
		}
	}

	@Test
	void everyAnnexIsASectionThatCountsItsOwnPages() {
		String xml = Written.entry(Written.docx(OtherExamples.letter()), "word/document.xml");

		assertThat(xml.split("<w:sectPr", -1)).hasSize(4);
		assertThat(xml.split("<w:pgNumType w:start=\"1\"/>", -1)).hasSize(4);
		assertThat(xml.split("<w:titlePg/>", -1)).hasSize(4);
		assertThat(xml.split("<w:headerReference ", -1)).hasSize(4);
	}

	@Test
	void pagesOfAPdfAreNumberedFromTheSecondAndAnnexesByThemselves() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(Written.pdf(OtherExamples.letter()))) {
			List<String> first = new ArrayList<>();
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper text = new PDFTextStripper();
				text.setSortByPosition(true);
				text.setStartPage(page);
				text.setEndPage(page);
				first.add(text.getText(pdf).lines().findFirst().orElseThrow().strip());
			}
			assertThat(first).satisfiesExactly((letter) -> assertThat(letter).startsWith("UBND HUYỆN"),
					(annex) -> assertThat(annex).isEqualTo("Phụ lục I"), (second) -> assertThat(second).isEqualTo("2"),
					(annex) -> assertThat(annex).isEqualTo("Phụ lục II"));
		}
	}

	@Test
	void everyFontOfThePdfIsInsideIt() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(Written.pdf(OtherExamples.letter()))) {
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
					assertThat(font.getName()).contains("LiberationSerif");
				}
			}
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("đăng ký giao ước thi đua năm 2022");
		}
	}

	@Test
	void wordsAreWordsAndNeverMarkup() throws IOException {
		OfficialDocument hostile = OtherExamples.with(new Paragraph(HOSTILE), new Paragraph("Hết"));

		assertThat(Written.lines(hostile)).contains(HOSTILE);
		try (PDDocument pdf = Loader.loadPDF(Written.pdf(hostile))) {
			String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
			assertThat(text).contains(HOSTILE.replaceAll("\\s+", ""));
		}
	}

	@Test
	void aLetterThatTheFontLacksIsNotLostInSilence() {
		assertThatExceptionOfType(UnprintableText.class)
			.isThrownBy(() -> Written.pdf(OtherExamples.with(new Paragraph("Xã 東"))))
			.satisfies((refused) -> assertThat(refused.codePoint()).isEqualTo('東'));
	}

	@Test
	void everyVietnameseLetterHasAGlyphInEveryFace() {
		String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
				+ "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ" + "0123456789.,;:/-–()“”‘’%²³₫…•≥≤";

		for (Typeface face : Typeface.values()) {
			face.refuseUnknown(letters + Text.upper(letters));
		}
	}

}
