package vn.giaouoc.checker.source;

/**
 * One line of the source, numbered from 1, in NFC.
 *
 * @param wordsOnly whether what looks like a number or a dash at its beginning is known
 * to be one of its words
 */
public record Line(int number, String text, boolean wordsOnly) {

	public boolean blank() {
		return this.text.isBlank();
	}

}
