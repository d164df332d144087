package vn.giaouoc.documents;

import org.jspecify.annotations.Nullable;

/**
 * Number and symbol (box 3); the number stays open until the clerk has registered the
 * document.
 */
public record Reference(@Nullable Integer number, String symbol) {

	static final String OPEN = "      ";

	public Reference {
		symbol = Text.required(symbol);
		if (number != null && number < 1) {
			throw new IllegalArgumentException("số văn bản phải từ 1: " + number);
		}
	}

	/** "15/KH-UBND"; below ten with a leading zero. */
	String text() {
		return ((this.number != null) ? "%02d".formatted(this.number) : OPEN) + "/" + this.symbol;
	}

}
