package vn.giaouoc.plan.planning.application;

/**
 * One line of a plan's text, and what it is in the document (NĐ 30/2020, Phụ lục I).
 *
 * @param marker the number or dash that it begins with
 */
public record PaperLine(Kind kind, String marker, String words) {

	/** What a line is; a tab parts the two columns of the head. */
	public enum Kind {

		HEAD, TYPE, ABSTRACT, BASIS, SECTION,
		/** A numbered title with passages under it. */
		TITLE, CLAUSE, DASH, CLOSING, RECIPIENTS, RECIPIENT, AUTHORITY, SIGNER, BLANK

	}

	String text() {
		return this.marker + this.words;
	}

}
