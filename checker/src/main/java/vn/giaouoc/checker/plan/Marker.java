package vn.giaouoc.checker.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Roman;

/** What numbers a paragraph: "Phần thứ nhất", "II.", "3/", "2.1.", "a)", "-". */
record Marker(Kind kind, String number, int end, boolean doubtful) {

	/**
	 * Kinds in the order in which they usually nest; a plan is free to nest them
	 * otherwise.
	 */
	enum Kind {

		PART, ARTICLE, ROMAN, UPPER, DECIMAL, DECIMAL_2, DECIMAL_3, DECIMAL_4, LETTER, DASH, PLUS, DOT

	}

	private static final Pattern PART = Pattern.compile(
			"^(?<number>(?:phan|chuong)\\s+(?:thu\\s+(?:nhat|hai|ba|tu|nam|sau|bay|tam)|[ivx]{1,4}|[a-d]|\\d{1,2}))\\b\\s*[.:\\-]?\\s*");

	private static final Pattern ARTICLE = Pattern.compile("^(?<number>dieu\\s+\\d{1,2})\\s*[.:]\\s*");

	private static final Pattern ROMAN = Pattern
		.compile("^(?<number>[IVX]{1,6})\\s*(?:[.)/:]|\\s?[-–—])+\\s*(?=\\p{Lu}|[\"“])");

	/** Letters that a scan puts in place of I. */
	private static final Pattern DAMAGED_ROMAN = Pattern.compile("^(?<number>[IVXl1|]{1,5})\\s*[.,]\\s*(?=\\p{Lu})");

	private static final Pattern UPPER = Pattern.compile("^(?<number>[A-HĐ])\\s*[.)/:\\-]\\s*(?=\\p{Lu})");

	private static final Pattern DECIMAL = Pattern.compile(
			"^(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:(?:\\s?[.)/:]){1,2}(?:\\s+|(?=[\\p{Lu}“\"]))|\\s?-\\s+(?=\\p{Lu}))");

	private static final Pattern BARE_DECIMAL = Pattern
		.compile("^(?<number>\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s+(?=\\p{Lu})");

	private static final Pattern LETTER = Pattern.compile("^(?<number>[a-zđ])\\s?[.)/]\\s*(?=[\\p{L}\\d\"“])");

	private static final Pattern DASH = Pattern.compile("^(?<number>[-–—])\\s*(?=[\\p{L}\\d\"“(])");

	private static final Pattern PLUS = Pattern.compile("^(?<number>[+])\\s*(?=[\\p{L}\\d\"“(])");

	private static final Pattern DOT = Pattern.compile("^(?<number>[*•●▪◦·])\\s*(?=[\\p{L}\\d\"“(])");

	static @Nullable Marker of(String text) {
		String plain = Fold.plain(text);
		Marker part = match(PART, plain, text, Kind.PART);
		if (part != null && (part.end() == text.length() || heading(text.substring(part.end()))
				|| heading(text.substring(0, part.end())))) {
			return part;
		}
		Marker roman = match(ROMAN, text, text, Kind.ROMAN);
		if (roman != null && Roman.read(roman.number()).isPresent()) {
			return roman;
		}
		Marker damaged = match(DAMAGED_ROMAN, text, text, Kind.ROMAN);
		if (damaged != null && !damaged.number().matches("1{1,2}|[IVX]+") && heading(text.substring(damaged.end()))) {
			String read = damaged.number().replaceAll("[l1|]", "I");
			return Roman.read(read).isPresent() ? new Marker(Kind.ROMAN, damaged.number(), damaged.end(), true) : null;
		}
		Marker upper = match(UPPER, text, text, Kind.UPPER);
		if (upper != null && heading(text.substring(upper.end()))) {
			return upper;
		}
		Marker decimal = match(DECIMAL, text, text, Kind.DECIMAL);
		if (decimal == null) {
			decimal = match(BARE_DECIMAL, text, text, Kind.DECIMAL);
		}
		if (decimal != null) {
			int depth = decimal.number().split("\\.").length;
			return new Marker(Kind.values()[Kind.DECIMAL.ordinal() + depth - 1], decimal.number(), decimal.end(),
					false);
		}
		Marker other = match(ARTICLE, plain, text, Kind.ARTICLE);
		other = (other != null) ? other : match(LETTER, text, text, Kind.LETTER);
		other = (other != null) ? other : match(DASH, text, text, Kind.DASH);
		other = (other != null) ? other : match(PLUS, text, text, Kind.PLUS);
		return (other != null) ? other : match(DOT, text, text, Kind.DOT);
	}

	private static @Nullable Marker match(Pattern pattern, String searched, String text, Kind kind) {
		Matcher matcher = pattern.matcher(searched);
		if (!matcher.find()) {
			return null;
		}
		return new Marker(kind, text.substring(matcher.start("number"), matcher.end("number")), matcher.end(), false);
	}

	/** Whether nearly all letters are capitals. */
	static boolean heading(String text) {
		long letters = text.chars().filter(Character::isLetter).count();
		long capitals = text.chars().filter(Character::isUpperCase).count();
		return letters >= 4 && capitals * 10 >= letters * 7;
	}

	boolean bullet() {
		return this.kind.compareTo(Kind.DASH) >= 0;
	}

}
