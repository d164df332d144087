package vn.giaouoc.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The four faces of Liberation Serif, which is as wide as Times New Roman letter by
 * letter: so the docx can be measured with it too.
 */
enum Typeface {

	REGULAR("Regular", false, false), BOLD("Bold", true, false), ITALIC("Italic", false, true),
	BOLD_ITALIC("BoldItalic", true, true);

	static final String FAMILY = "Liberation Serif";

	private final String file;

	private final boolean bold;

	private final boolean italic;

	private final CmapLookup glyphs;

	private final TrueTypeFont font;

	Typeface(String face, boolean bold, boolean italic) {
		this.file = "fonts/LiberationSerif-" + face + ".ttf";
		this.bold = bold;
		this.italic = italic;
		try (InputStream in = open()) {
			this.font = new TTFParser().parse(new RandomAccessReadBuffer(in));
			this.glyphs = this.font.getUnicodeCmapLookup();
			// Read now, so that threads later only look.
			this.font.getHorizontalMetrics();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Typeface of(Look look) {
		if (look.bold()) {
			return look.italic() ? BOLD_ITALIC : BOLD;
		}
		return look.italic() ? ITALIC : REGULAR;
	}

	InputStream open() {
		InputStream in = Typeface.class.getResourceAsStream(this.file);
		if (in == null) {
			throw new IllegalStateException("thiếu phông chữ " + this.file);
		}
		return in;
	}

	boolean bold() {
		return this.bold;
	}

	boolean italic() {
		return this.italic;
	}

	/** In points. */
	double width(String text, double size) {
		try {
			double units = 0;
			for (int codePoint : text.codePoints().toArray()) {
				units += this.font.getAdvanceWidth(this.glyphs.getGlyphId(codePoint));
			}
			return units * size / this.font.getUnitsPerEm();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A pdf must not lose a letter without a word. */
	void refuseUnknown(String text) {
		for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
			if (this.glyphs.getGlyphId(text.codePointAt(at)) == 0) {
				throw new UnprintableText(text.codePointAt(at), at);
			}
		}
	}

	/**
	 * The words in as few lines as fit, the longest of them as short as can be: a name
	 * must not leave one word alone.
	 */
	List<String> balanced(String text, double size, double room) {
		List<String> broken = filled(text, size, room);
		if (broken.size() < 2) {
			return broken;
		}
		double narrow = width(text, size) / broken.size();
		for (double tried = narrow; tried < room; tried += 2) {
			List<String> better = filled(text, size, tried);
			if (better.size() <= broken.size()) {
				return better;
			}
		}
		return broken;
	}

	private List<String> filled(String text, double size, double room) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String piece : Compounds.pieces(text)) {
			if (!line.isEmpty() && width(line + " " + piece, size) > room) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(piece);
		}
		lines.add(line.toString());
		return lines;
	}

}
