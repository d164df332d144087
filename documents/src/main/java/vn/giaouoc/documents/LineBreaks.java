package vn.giaouoc.documents;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Lines break between words only: never within "08/02/2022", "15/KH-UBND" or "Covid-19",
 * and never so that a dash between words begins a line.
 */
final class LineBreaks implements FSTextBreaker {

	private static final int NONE = -1;

	private String text = "";

	private int at;

	@Override
	public void setText(String text) {
		this.text = text;
		this.at = 0;
	}

	@Override
	public int next() {
		if (this.at >= this.text.length()) {
			return NONE;
		}
		do {
			this.at++;
		}
		while (this.at < this.text.length() && !breaks());
		return this.at;
	}

	private boolean breaks() {
		char here = this.text.charAt(this.at);
		boolean dash = (here == '-' || here == '–') && this.at + 1 < this.text.length()
				&& this.text.charAt(this.at + 1) == ' ';
		return this.text.charAt(this.at - 1) == ' ' && here != ' ' && !dash;
	}

}
