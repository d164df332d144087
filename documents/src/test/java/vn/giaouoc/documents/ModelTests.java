package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.giaouoc.documents.Block.Alignment;
import vn.giaouoc.documents.Block.Column;
import vn.giaouoc.documents.Block.Heading;
import vn.giaouoc.documents.Block.NumberedItem;
import vn.giaouoc.documents.Block.Paragraph;
import vn.giaouoc.documents.Block.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is no document is refused before anything is written. */
class ModelTests {

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\nb", "a\tb", "a\u001bb", "a\u202eb", "a\u200bb", "a\ufeffb", "a\ud800b",
			"a\uffffb", "a\u2028b" })
	void whatAReaderCannotSeeIsRefusedWithItsPlace(String text) {
		assertThatExceptionOfType(UnprintableText.class).isThrownBy(() -> new Paragraph(text))
			.satisfies((refused) -> assertThat(refused.position()).isOne());
	}

	@Test
	void decomposedLettersAreComposed() {
		assertThat(new Paragraph("Ti\u00ea\u0301ng Vi\u1ec7t").text()).isEqualTo("Tiếng Việt");
	}

	@Test
	void emptyWordsAreNoPart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Paragraph("  "));
	}

	@Test
	void numbersBeginAtOne() {
		assertThat(new Reference(1, "KH-UBND").number()).isOne();
		assertThatIllegalArgumentException().isThrownBy(() -> new Reference(0, "KH-UBND"));
	}

	@Test
	void aDateBelongsToItsYear() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Dateline("Trà Phong", 2022, LocalDate.of(2021, 12, 31)));
	}

	@Test
	void aPointHasNoTitleAndAChapterNoRunningText() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Heading(Level.POINT, "x"));
		assertThatIllegalArgumentException().isThrownBy(() -> new NumberedItem(Level.SECTION, "x"));
	}

	@Test
	void everyRowHasAsManyCellsAsTheHead() {
		List<Column> columns = List.of(new Column("A", 1, Alignment.LEFT), new Column("B", 1, Alignment.LEFT));

		assertThat(new Table(columns, List.of(List.of("1", ""))).rows()).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new Table(columns, List.of(List.of("1"))));
	}

	@Test
	void paperLiesAcrossOnlyForATableOfTheDocumentItself() {
		OfficialDocument letter = OtherExamples.letter();

		assertThat(OtherExamples.table().orientation()).isEqualTo(Orientation.LANDSCAPE);
		assertThatIllegalArgumentException().isThrownBy(() -> new OfficialDocument(letter.letterhead(),
				letter.reference(), letter.dateline(), letter.subject(), letter.addressees(), letter.bases(),
				letter.body(), letter.signatures(), letter.recipients(), letter.annexes(), Orientation.LANDSCAPE));
	}

	@Test
	void noDocumentGoesOutUnsigned() {
		OfficialDocument letter = OtherExamples.letter();

		assertThatIllegalArgumentException().isThrownBy(() -> new OfficialDocument(letter.letterhead(),
				letter.reference(), letter.dateline(), letter.subject(), letter.addressees(), letter.bases(),
				letter.body(), List.of(), letter.recipients(), letter.annexes(), Orientation.PORTRAIT));
	}

}
