package vn.giaouoc.checker.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A written syllable of Vietnamese: onset, rime and tone; what does not fit these tables
 * is no Vietnamese.
 */
record Syllable(String onset, String rime, int tone) {

	/**
	 * Level, grave, hook, tilde, acute, dot: in the order of the usual alphabet of tones.
	 */
	private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

	private static final int ACUTE = 4;

	private static final int DOT = 5;

	/** Longest first, so that ngh is not read as n. */
	private static final List<String> ONSETS = List.of("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th",
			"tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "");

	private static final Set<String> RIMES = words("""
			a ac ach ai am an ang anh ao ap at au ay
			ăc ăm ăn ăng ăp ăt
			âc âm ân âng âp ât âu ây
			e ec em en eng eo ep et
			ê êch êm ên ênh êp êt êu
			i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
			o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet oi om on ong
			ooc oong op ot oc
			ô ôc ôi ôm ôn ông ôp ôt
			ơ ơi ơm ơn ơp ơt
			u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt
			uynh uyt uyp uyu uơ
			ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm
			y yêm yên yêng yêt yêu ych ynh yt
			""");

	private static final Set<String> AFTER_QU = words("""
			a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu e en eo et ê ên ênh êch êt
			i it inh ich ôc ơ ơi ơn y yên yêt ynh ych yt yn
			""");

	private static final Set<String> ONLY_AFTER_NOTHING = words("yêm yên yêng yêt yêu");

	private static final int MOST_KEYS = 20_000;

	private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

	private static final String FRONT = "ieêy";

	private static Set<String> words(String text) {
		return Stream.of(text.split("\\s+")).filter((word) -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
	}

	/** Null when the letters do not make a syllable. */
	static @Nullable Syllable of(String word) {
		Letters letters = Letters.of(word);
		if (letters.tone < 0) {
			return null;
		}
		for (String onset : ONSETS) {
			if (letters.plain.startsWith(onset)) {
				Syllable syllable = new Syllable(onset, letters.plain.substring(onset.length()), letters.tone);
				if (syllable.fits()) {
					return syllable;
				}
			}
		}
		return null;
	}

	private boolean fits() {
		if (this.rime.isEmpty()) {
			// gì, gỉ: the i of the onset is the rime.
			return this.onset.equals("gi");
		}
		boolean front = FRONT.indexOf(this.rime.charAt(0)) >= 0;
		boolean spelled = switch (this.onset) {
			case "k" -> front || this.rime.equals("a") || this.rime.startsWith("ơ");
			case "gh", "ngh" -> front && this.rime.charAt(0) != 'y';
			case "g", "ng", "c" -> !front;
			case "gi" -> !this.rime.startsWith("i") || this.rime.equals("ia");
			case "", "qu" -> true;
			default -> !ONLY_AFTER_NOTHING.contains(this.rime);
		};
		Set<String> known = this.onset.equals("qu") ? AFTER_QU : RIMES;
		boolean gi = this.onset.equals("gi") && RIMES.contains("i" + this.rime);
		return spelled && (known.contains(this.rime) || gi) && toneFits();
	}

	/** A stopped rime has two tones only. */
	private boolean toneFits() {
		boolean stopped = this.rime.endsWith("c") || this.rime.endsWith("ch") || this.rime.endsWith("p")
				|| this.rime.endsWith("t");
		return !stopped || this.tone == ACUTE || this.tone == DOT;
	}

	/** Words repeat; the few thousand of the language are looked at once. */
	static String key(String word) {
		String known = KEYS.get(word);
		if (known != null) {
			return known;
		}
		String key = newKey(word);
		if (KEYS.size() < MOST_KEYS) {
			KEYS.put(word, key);
		}
		return key;
	}

	private static String newKey(String word) {
		Letters letters = Letters.of(word);
		String plain = letters.plain;
		int last = plain.length() - 1;
		if (last > 0 && plain.charAt(last) == 'y' && !plain.startsWith("qu")
				&& "aeiouăâêôơưy".indexOf(plain.charAt(last - 1)) < 0) {
			plain = plain.substring(0, last) + 'i';
		}
		return (letters.tone > 0) ? plain + letters.tone : plain;
	}

	/**
	 * Letters with their hats but without the tone, which stands aside: -1 for more than
	 * one.
	 */
	private record Letters(String plain, int tone) {

		static Letters of(String word) {
			String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
			StringBuilder rest = new StringBuilder(parts.length());
			int tone = 0;
			for (int at = 0; at < parts.length(); at++) {
				int index = TONES.indexOf(parts.charAt(at));
				if (index < 0) {
					rest.append(parts.charAt(at));
				}
				else {
					tone = (tone == 0) ? index + 1 : -1;
				}
			}
			return new Letters(Normalizer.normalize(rest, Normalizer.Form.NFC), tone);
		}

	}

}
