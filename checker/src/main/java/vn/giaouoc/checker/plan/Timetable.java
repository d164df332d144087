package vn.giaouoc.checker.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.TimePhrases;
import vn.giaouoc.checker.language.TimeRange;

/** Sorts what opens and closes into windows of registration and other deadlines. */
final class Timetable {

	private final TimePhrases times;

	private final @Nullable LocalDate issued;

	private final List<Window> windows = new ArrayList<>();

	private final List<Window> sending = new ArrayList<>();

	private final List<Window> deadlines = new ArrayList<>();

	Timetable(TimePhrases times, @Nullable LocalDate issued) {
		this.times = times;
		this.issued = issued;
	}

	void read(Passage passage, boolean round) {
		for (TimeRange range : this.times.ranges(passage.text())) {
			if ((range.closes() == null && !range.impossible()) || past(passage, range)) {
				continue;
			}
			Passage.Range sentence = passage.sentenceAt(range.start());
			String plain = passage.plain(sentence);
			Window window = window(passage, range);
			if (!plain.contains("dang ky") || round) {
				this.deadlines.add(window);
			}
			else if (plain.contains("gui ") || plain.contains("nop ") || plain.contains("bao cao")
					|| plain.contains("tong hop") || plain.contains("trinh ")) {
				this.sending.add(window);
			}
			else {
				this.windows.add(window);
			}
		}
	}

	/** What the plan looks back on sets no limit. */
	private static boolean past(Passage passage, TimeRange range) {
		String before = passage.plain().substring(Math.max(0, range.start() - 12), range.start());
		return before.matches(".*\\btinh\\s*$");
	}

	private Window window(Passage passage, TimeRange range) {
		LocalDateTime opens = range.opens();
		LocalDateTime closes = range.closes();
		boolean backwards = opens != null && closes != null && !closes.isAfter(opens);
		boolean early = closes != null && this.issued != null && !closes.toLocalDate().isAfter(this.issued);
		return new Window((opens != null) ? PlanReader.instant(opens) : null,
				(closes != null) ? PlanReader.instant(closes) : null,
				passage.text().substring(range.start(), range.end()),
				backwards || early || range.impossible() || range.yearGuessed(),
				passage.place(range.start(), range.end()));
	}

	/**
	 * A limit for sending the sheet stands for the window only where the plan has no
	 * other.
	 */
	List<Window> windows() {
		return List.copyOf(this.windows.isEmpty() ? this.sending : this.windows);
	}

	List<Window> deadlines() {
		List<Window> all = new ArrayList<>(this.deadlines);
		if (!this.windows.isEmpty()) {
			all.addAll(this.sending);
		}
		return List.copyOf(all);
	}

}
