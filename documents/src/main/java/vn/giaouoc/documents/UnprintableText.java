package vn.giaouoc.documents;

/** A character that has no place in an administrative document, and where it stands. */
public final class UnprintableText extends IllegalArgumentException {

	private final int codePoint;

	private final int position;

	UnprintableText(int codePoint, int position) {
		super("ký tự U+%04X ở vị trí %d không in được trong văn bản hành chính".formatted(codePoint, position + 1));
		this.codePoint = codePoint;
		this.position = position;
	}

	public int codePoint() {
		return this.codePoint;
	}

	/** From 0, in the composed form of the text. */
	public int position() {
		return this.position;
	}

}
