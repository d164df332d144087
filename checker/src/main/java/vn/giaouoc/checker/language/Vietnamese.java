package vn.giaouoc.checker.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand in a Vietnamese text: its syllables, words taken from elsewhere, and the
 * office's abbreviations.
 */
public final class Vietnamese {

	private static final Set<String> FOREIGN = new HashSet<>(list("foreign-words.txt"));

	private static final Map<String, String> ABBREVIATIONS = abbreviations();

	private Vietnamese() {
	}

	public static boolean syllable(String word) {
		return Syllable.of(word) != null;
	}

	public static boolean borrowed(String word) {
		return FOREIGN.contains(word.toLowerCase(Locale.ROOT));
	}

	/** What the letters stand for, as far as known. */
	public static Optional<String> abbreviation(String letters) {
		return Optional.ofNullable(ABBREVIATIONS.get(letters));
	}

	public static Set<String> abbreviationNames() {
		return ABBREVIATIONS.keySet();
	}

	/** The candidate nearest to the word, when it is near enough to be offered. */
	public static Optional<String> nearest(String word, Collection<String> candidates) {
		String lower = word.toLowerCase(Locale.ROOT);
		String plain = Fold.plain(lower);
		String best = null;
		int least = Integer.MAX_VALUE;
		for (String candidate : candidates) {
			if (Math.abs(candidate.length() - lower.length()) <= 2) {
				int distance = 2 * distance(plain, Fold.plain(candidate)) + distance(lower, candidate);
				if (distance < least || (distance == least && best != null && candidate.compareTo(best) < 0)) {
					least = distance;
					best = candidate;
				}
			}
		}
		return (least <= Math.max(3, lower.length() + 1)) ? Optional.ofNullable(best) : Optional.empty();
	}

	/** Letters to change, add or leave out. */
	public static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int at = 0; at < row.length; at++) {
			row[at] = at;
		}
		for (int at = 1; at <= one.length(); at++) {
			int corner = row[0];
			row[0] = at;
			for (int to = 1; to <= other.length(); to++) {
				int above = row[to];
				int swap = corner + ((one.charAt(at - 1) == other.charAt(to - 1)) ? 0 : 1);
				row[to] = Math.min(swap, 1 + Math.min(above, row[to - 1]));
				corner = above;
			}
		}
		return row[other.length()];
	}

	private static Map<String, String> abbreviations() {
		Map<String, String> known = new HashMap<>();
		for (String line : list("abbreviations.txt")) {
			int equals = line.indexOf('=');
			known.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
		}
		return Map.copyOf(known);
	}

	private static List<String> list(String name) {
		try (InputStream in = Vietnamese.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException(name + " is missing");
			}
			return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
