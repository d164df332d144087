package vn.giaouoc.kit.files;

import java.util.Locale;
import java.util.regex.Pattern;

import vn.giaouoc.kit.search.SearchKey;

/** Names that are safe on every disk, in every header and on every screen. */
final class FileNames {

	private static final int LONGEST = 120;

	private static final String NAMELESS = "tep";

	/** Controls, format characters (hidden and turning letters), and line separators. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]+");

	private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*;%]+");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

	/** Devices of Windows. */
	private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

	private FileNames() {
	}

	/** The last part of what the client called it, ending as its content demands. */
	static String clean(String given, FileType type) {
		String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		String seen = UNSEEN.matcher(SearchKey.compose(last)).replaceAll("");
		String name = SPACES.matcher(FORBIDDEN.matcher(seen).replaceAll("_")).replaceAll(" ");
		String stem = EDGES.matcher(withoutExtension(name, type)).replaceAll("");
		if (stem.codePointCount(0, stem.length()) > LONGEST) {
			stem = EDGES.matcher(stem.substring(0, stem.offsetByCodePoints(0, LONGEST))).replaceAll("");
		}
		if (stem.isEmpty()) {
			stem = NAMELESS;
		}
		return (RESERVED.matcher(stem).matches() ? "_" : "") + stem + "." + type.extension();
	}

	private static String withoutExtension(String name, FileType type) {
		String lower = name.toLowerCase(Locale.ROOT);
		for (String extension : new String[] { type.extension(),
				(type == FileType.JPEG) ? "jpeg" : type.extension() }) {
			if (lower.endsWith("." + extension)) {
				return name.substring(0, name.length() - extension.length() - 1);
			}
		}
		return name;
	}

}
