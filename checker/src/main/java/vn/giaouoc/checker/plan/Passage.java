package vn.giaouoc.checker.plan;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.source.Line;
import vn.giaouoc.checker.source.Place;

/**
 * A paragraph put together from the lines it was broken into, able to say where each of
 * its characters stands.
 */
public final class Passage {

	private final @Nullable String clause;

	private final Section.Kind kind;

	private final String text;

	private final String plain;

	private final List<Piece> pieces;

	private final List<Range> sentences;

	private record Piece(int at, Line line, int lineAt) {
	}

	/** A half-open range of the passage's text. */
	public record Range(int start, int end) {
	}

	private Passage(@Nullable String clause, Section.Kind kind, String text, String plain, List<Piece> pieces) {
		this.clause = clause;
		this.kind = kind;
		this.text = text;
		this.plain = plain;
		this.pieces = pieces;
		this.sentences = split(text);
	}

	public @Nullable String clause() {
		return this.clause;
	}

	/** What the part of the plan is about in which the passage stands. */
	public Section.Kind kind() {
		return this.kind;
	}

	public String text() {
		return this.text;
	}

	/** The text in lower case without diacritics, character by character. */
	public String plain() {
		return this.plain;
	}

	public Place place() {
		return place(0, this.text.length());
	}

	/** The part of the range that stands on the range's first line. */
	public Place place(int start, int end) {
		Piece piece = this.pieces.getFirst();
		int next = this.text.length();
		for (Piece candidate : this.pieces) {
			if (candidate.at() <= start) {
				piece = candidate;
				next = this.text.length();
			}
			else if (next == this.text.length()) {
				next = candidate.at() - 1;
			}
		}
		int from = start - piece.at() + piece.lineAt();
		int to = Math.min(end, next) - piece.at() + piece.lineAt();
		return new Place(this.clause, piece.line().number(), from, Math.max(from, to));
	}

	/** Whether a range lies on one line, so that it can be replaced there. */
	public boolean onOneLine(int start, int end) {
		return this.pieces.stream().noneMatch((piece) -> piece.at() > start && piece.at() < end);
	}

	public List<Range> sentences() {
		return this.sentences;
	}

	public Range sentenceAt(int at) {
		return this.sentences.stream()
			.filter((range) -> at < range.end())
			.findFirst()
			.orElse(new Range(0, this.text.length()));
	}

	public String text(Range range) {
		return this.text.substring(range.start(), range.end()).strip();
	}

	public String plain(Range range) {
		return this.plain.substring(range.start(), range.end());
	}

	private static List<Range> split(String text) {
		List<Range> sentences = new ArrayList<>();
		int start = 0;
		for (int at = 0; at < text.length(); at++) {
			char sign = text.charAt(at);
			boolean stop = (sign == '.' || sign == ';' || sign == '!' || sign == '?')
					&& (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
			// The number of a clause and an initial end no sentence.
			if (stop && at - start > 5) {
				sentences.add(new Range(start, at + 1));
				start = at + 1;
			}
		}
		if (start < text.length()) {
			sentences.add(new Range(start, text.length()));
		}
		return sentences;
	}

	/** Gathers the lines of one paragraph. */
	static final class Builder {

		private final StringBuilder text = new StringBuilder();

		private final List<Piece> pieces = new ArrayList<>();

		Builder add(Line line, int from, int to) {
			String raw = line.text().substring(from, to);
			int lead = raw.length() - raw.stripLeading().length();
			if (!this.text.isEmpty()) {
				this.text.append(' ');
			}
			this.pieces.add(new Piece(this.text.length(), line, from + lead));
			this.text.append(raw.strip());
			return this;
		}

		Builder add(Line line) {
			return add(line, 0, line.text().length());
		}

		int pieceCount() {
			return this.pieces.size();
		}

		int lastLineLength() {
			return this.pieces.getLast().line().text().length();
		}

		String text() {
			return this.text.toString();
		}

		Passage build(@Nullable String clause, Section.Kind kind) {
			String whole = this.text.toString();
			return new Passage(clause, kind, whole, Fold.plain(whole), List.copyOf(this.pieces));
		}

	}

}
