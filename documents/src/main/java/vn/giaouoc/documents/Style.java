package vn.giaouoc.documents;

import java.util.Locale;

import vn.giaouoc.documents.Look.Justification;

/** The kinds of lines and their looks (NĐ 30/2020, Phụ lục I, phần V). */
enum Style {

	NATIONAL_NAME(Look.of(12).inBold().centred()),

	MOTTO(Look.of(13).inBold().centred()),

	SUPERIOR_BODY(Look.of(12).centred()),

	ISSUING_BODY(Look.of(12).inBold().centred()),

	REFERENCE(Look.of(13).centred().after(4)),

	DATELINE(Look.of(13).inItalic().centred().after(4)),

	LETTER_ABOUT(Look.of(12).centred().after(6)),

	LETTER_ABOUT_NEXT(Look.of(12).centred()),

	DOCUMENT_TYPE(Look.of(14).inBold().centred().after(18).keptWithTheNext()),

	ABSTRACT(Look.of(14).inBold().centred().keptWithTheNext()),

	ADDRESSEE(Look.of(14).centred().after(18)),

	ADDRESSEES(Look.of(14).indented(42).after(18).keptWithTheNext()),

	ADDRESSEE_LISTED(Look.of(14).indented(58).after(3)),

	BASIS(Look.of(14).inItalic().running()),

	PARAGRAPH(Look.of(14).running()),

	PART(Look.of(14).inBold().centred().after(12).keptWithTheNext()),

	PART_TITLE(Look.of(14).inBold().centred().after(3).keptWithTheNext()),

	SECTION(Look.of(14).inBold().running().justified(Justification.LEFT).after(9).keptWithTheNext()),

	HEADING(Look.of(14).inBold().running().keptWithTheNext()),

	TABLE_HEAD(Look.of(12).inBold().centred()),

	CELL_LEFT(Look.of(12)),

	CELL_CENTRE(Look.of(12).centred()),

	CELL_RIGHT(Look.of(12).justified(Justification.RIGHT)),

	AUTHORITY(Look.of(14).inBold().centred().keptWithTheNext()),

	/** Room for the signature and the seal. */
	SIGNER(Look.of(14).inBold().centred().after(72)),

	RECIPIENTS(Look.of(12).inBold().inItalic()),

	RECIPIENT(Look.of(11)),

	ANNEX(Look.of(14).inBold().centred().keptWithTheNext()),

	ANNEX_ORIGIN(Look.of(14).inItalic().centred().after(3).keptWithTheNext()),

	PAGE_NUMBER(Look.of(14).centred());

	private final Look look;

	Style(Look look) {
		this.look = look;
	}

	Look look() {
		return this.look;
	}

	/** Its name in both files. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Style of(Block.Alignment alignment) {
		return switch (alignment) {
			case LEFT -> CELL_LEFT;
			case CENTRE -> CELL_CENTRE;
			case RIGHT -> CELL_RIGHT;
		};
	}

}
