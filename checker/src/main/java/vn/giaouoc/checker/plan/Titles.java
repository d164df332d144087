package vn.giaouoc.checker.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Fold.Word;
import vn.giaouoc.checker.law.Catalogue;

/** Finds titles and forms, known and unknown, in running text. */
public final class Titles {

	private static final Pattern FORM = Pattern.compile(
			"\\b(?<form>giay khen|bang khen|ky niem chuong|huan chuong|huy chuong)\\b(?<owner>\\s+cua\\s+[^,.;:()\"]{3,60}?(?=\\s+(?:va|hoac|cho|doi|de|nam|dong|theo|tang|vi)\\b|[,.;:()\"]|$))?");

	private static final Set<String> LEVELS = Set.of("xã", "phường", "thị", "trấn", "huyện", "quận", "tỉnh", "thành",
			"phố", "trường", "bộ", "ngành", "cụm", "thôn", "khu", "cơ", "sở");

	private static final Set<String> AFTER = Set.of("và", "hoặc", "các", "cho", "của", "theo", "năm", "trở", "đối",
			"hình", "danh", "để", "từ", "cùng", "đồng", "nhằm", "là", "được", "đạt", "do", "có", "ở", "trong", "với",
			"tại", "phải", "thuộc", "trên", "ngoài", "không", "khi", "nếu", "cần", "lần", "giai", "tặng", "vào", "thì",
			"về", "thực", "tổ", "đăng", "hàng", "hằng", "bằng", "giấy", "bao", "gồm", "như", "so", "mà", "những", "một",
			"qua", "đã", "sẽ", "tiêu", "chí", "lập", "tích", "phấn", "đấu", "chiếm", "tăng", "giảm", "nhưng", "trước",
			"sau", "đến", "này", "đó", "lên", "xuống", "tỷ", "số");

	private static final int MOST_TAIL = 3;

	private final Catalogue catalogue;

	/** By their first word, the longest first. */
	private final Map<String, List<Spelling>> spellings;

	private final List<List<String>> families;

	private record Spelling(List<String> keys, String code) {
	}

	/** A title in a passage. */
	public record Hit(int start, int end, @Nullable String code, boolean doubtful) {
	}

	public Titles(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.spellings = catalogue.titles()
			.stream()
			.flatMap((title) -> title.spellings().map((spelling) -> new Spelling(Fold.keys(spelling), title.code())))
			.sorted(Comparator.comparingInt((Spelling spelling) -> spelling.keys().size()).reversed())
			.collect(Collectors.groupingBy((spelling) -> spelling.keys().getFirst()));
		this.families = catalogue.families().stream().map(Fold::keys).toList();
	}

	List<TitleRead> titles(List<Passage> passages) {
		Map<String, TitleRead> found = new LinkedHashMap<>();
		for (Passage passage : passages) {
			for (Hit hit : hits(passage)) {
				String text = passage.text().substring(hit.start(), hit.end());
				found.putIfAbsent((hit.code() != null) ? hit.code() : String.join(" ", Fold.keys(text)),
						new TitleRead(text, hit.code(), hit.doubtful(), passage.place(hit.start(), hit.end())));
			}
		}
		return List.copyOf(found.values());
	}

	List<FormRead> forms(List<Passage> passages) {
		Map<String, FormRead> found = new LinkedHashMap<>();
		for (Passage passage : passages) {
			Matcher matcher = FORM.matcher(passage.plain());
			while (matcher.find()) {
				String text = passage.text().substring(matcher.start(), matcher.end());
				Optional<Catalogue.Form> form = this.catalogue.forms()
					.stream()
					.filter((known) -> Fold.plain(known.name()).equals(matcher.group("form")))
					.findFirst();
				found.putIfAbsent(Fold.plain(text), new FormRead(text, form.map(Catalogue.Form::code).orElse(null),
						passage.place(matcher.start(), matcher.end())));
			}
		}
		return List.copyOf(found.values());
	}

	public List<Hit> hits(Passage passage) {
		List<Word> words = Fold.words(passage.text());
		List<String> keys = words.stream().map(Word::key).toList();
		List<Hit> hits = new ArrayList<>();
		for (int at = 0; at < words.size();) {
			int next = at + 1;
			for (Spelling spelling : this.spellings.getOrDefault(keys.get(at), List.of())) {
				if (startsAt(keys, at, spelling.keys())
						&& together(passage.text(), words, at, spelling.keys().size(), " ,\"“”")) {
					next = known(passage.text(), words, at, spelling, hits);
					break;
				}
			}
			if (next == at + 1) {
				next = family(passage.text(), words, keys, at, hits);
			}
			at = next;
		}
		return hits;
	}

	private int known(String text, List<Word> words, int at, Spelling spelling, List<Hit> hits) {
		int end = at + spelling.keys().size();
		int extended = levels(text, words, end);
		boolean plain = extended == end;
		hits.add(new Hit(words.get(at).start(), words.get(extended - 1).end(), plain ? spelling.code() : null, !plain));
		return extended;
	}

	/** "cấp xã, huyện, cấp tỉnh": levels that a name does not have by itself. */
	private static int levels(String text, List<Word> words, int from) {
		int end = from;
		int at = from;
		boolean level = at < words.size() && words.get(at).key().equals(Word.keyOf("cấp"))
				&& text.substring(words.get(at - 1).end(), words.get(at).start()).isBlank();
		while (level) {
			int name = words.get(at).key().equals(Word.keyOf("cấp")) ? at + 1 : at;
			int stop = name;
			while (stop < words.size() && LEVELS.contains(words.get(stop).text().toLowerCase(java.util.Locale.ROOT))
					&& (stop == name || text.substring(words.get(stop - 1).end(), words.get(stop).start()).isBlank())) {
				stop++;
			}
			if (stop == name) {
				break;
			}
			end = stop;
			at = stop;
			level = at < words.size()
					&& text.substring(words.get(at - 1).end(), words.get(at).start()).matches("\\s*[,/]\\s*")
					&& (words.get(at).key().equals(Word.keyOf("cấp")) || LEVELS.contains(words.get(at).text()));
		}
		return end;
	}

	private int family(String text, List<Word> words, List<String> keys, int at, List<Hit> hits) {
		for (List<String> family : this.families) {
			int end = at + family.size();
			if (!startsAt(keys, at, family) || !together(text, words, at, family.size(), " ")) {
				continue;
			}
			boolean named = words.get(at).startsUpper() && at > 0 && !sentenceStart(text, words.get(at).start());
			boolean announced = at >= 2 && keys.get(at - 1).equals(Word.keyOf("hiệu"))
					&& keys.get(at - 2).equals(Word.keyOf("danh"));
			if (!named && !announced) {
				return at + 1;
			}
			int extended = levels(text, words, end);
			if (extended == end) {
				extended = tail(text, words, end);
			}
			if (extended > end) {
				hits.add(new Hit(words.get(at).start(), words.get(extended - 1).end(), null, true));
			}
			return Math.max(extended, end);
		}
		return at + 1;
	}

	/**
	 * Words of a name that the catalogue does not have, up to the next word that cannot
	 * belong to one.
	 */
	private static int tail(String text, List<Word> words, int from) {
		int end = from;
		while (end < words.size() && end - from < MOST_TAIL
				&& text.substring(words.get(end - 1).end(), words.get(end).start()).isBlank()
				&& !AFTER.contains(words.get(end).text().toLowerCase(java.util.Locale.ROOT))
				&& !words.get(end).key().equals(Word.keyOf("cấp")) && words.get(end).text().matches("\\p{L}+")) {
			end++;
		}
		return end;
	}

	private static boolean sentenceStart(String text, int at) {
		String before = text.substring(Math.max(0, at - 24), at).strip();
		return before.isEmpty() || before.matches("(?s).*[.:;)\\-–+]$") || before.matches("\\d+");
	}

	private static boolean startsAt(List<String> keys, int at, List<String> wanted) {
		return at + wanted.size() <= keys.size() && keys.subList(at, at + wanted.size()).equals(wanted);
	}

	private static boolean together(String text, List<Word> words, int at, int count, String allowed) {
		for (int next = at + 1; next < at + count; next++) {
			String between = text.substring(words.get(next - 1).end(), words.get(next).start());
			if (between.chars().anyMatch((sign) -> allowed.indexOf(sign) < 0)) {
				return false;
			}
		}
		return true;
	}

}
