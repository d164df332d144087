package vn.giaouoc.checker.source;

import java.util.List;
import java.util.Optional;

import vn.giaouoc.checker.source.Unreadable.Reason;

/**
 * Recognises text typed for fonts of the time before Unicode, which looks like Latin
 * letters in odd places.
 */
final class OldEncoding {

	/** Latin-1 signs that Vietnamese does not use and those encodings do. */
	private static final String STRANGE = "\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be"
			+ "ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ";

	private static final String TCVN3_ONLY = "\u00a8\u00a9\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00aa\u00ab\u00ac\u00bb\u00be";

	private static final int SAMPLE = 20_000;

	private OldEncoding() {
	}

	static void refuse(List<Line> lines) {
		StringBuilder sample = new StringBuilder();
		for (Line line : lines) {
			if (sample.length() > SAMPLE) {
				break;
			}
			sample.append(line.text()).append('\n');
		}
		of(sample).ifPresent((reason) -> {
			throw new Unreadable(reason);
		});
	}

	static Optional<Reason> of(CharSequence text) {
		long letters = text.chars().filter(Character::isLetter).count();
		long strange = text.chars().filter((letter) -> STRANGE.indexOf(letter) >= 0).count();
		long vietnamese = text.chars()
			.filter((letter) -> (letter >= 0x1ea0 && letter <= 0x1ef9) || "ăĂđĐơƠưƯ".indexOf(letter) >= 0)
			.count();
		if (strange * 25 < letters || strange < 10 || vietnamese * 4 > strange) {
			return Optional.empty();
		}
		long tcvn = text.chars().filter((letter) -> TCVN3_ONLY.indexOf(letter) >= 0).count();
		return Optional.of((tcvn * 4 > strange) ? Reason.TCVN3 : Reason.VNI);
	}

}
