package vn.giaouoc.checker.source;

/** One line of the source, numbered from 1, in NFC. */
public record Line(int number, String text) {

	public boolean blank() {
		return this.text.isBlank();
	}

}
