package vn.giaouoc.checker.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Moment;
import vn.giaouoc.checker.language.TimePhrases;
import vn.giaouoc.checker.plan.Review.Kind;

/** Finds the reviews that a plan asks for, and the day of each. */
final class Reviews {

	private static final Pattern REVIEW = Pattern.compile("\\b(?:so ket|tong ket|danh gia ket qua)\\b");

	private static final Pattern MID = Pattern
		.compile("\\b(?:so ket|giua nam|giua ky|(?:6|06|sau) thang dau nam|hoc ky (?:i|1))\\b");

	private static final Pattern END = Pattern.compile("\\b(?:tong ket|cuoi nam|ca nam)\\b");

	/** What has been reviewed, or is reviewed as a matter of theory, is no task. */
	private static final Pattern NO_TASK = Pattern.compile(
			"\\b(?:tong ket thuc tien|da (?:so|tong) ket|ket qua tong ket|sau khi tong ket|hoi nghi tong ket nam \\d{4} cua)\\b");

	private Reviews() {
	}

	static List<Review> of(List<Passage> body, TimePhrases times) {
		Map<Kind, Review> reviews = new EnumMap<>(Kind.class);
		for (Passage passage : body) {
			for (Passage.Range sentence : passage.sentences()) {
				String plain = passage.plain(sentence);
				Matcher review = REVIEW.matcher(plain);
				if (!review.find() || NO_TASK.matcher(plain).find()) {
					continue;
				}
				List<Moment> days = new ArrayList<>(
						times.moments(passage.text().substring(sentence.start(), sentence.end())));
				days.removeIf((day) -> day.until() == null);
				read(passage, sentence, MID.matcher(plain), Kind.MID_YEAR, days, reviews);
				read(passage, sentence, END.matcher(plain), Kind.YEAR_END, days, reviews);
			}
		}
		return List.copyOf(reviews.values());
	}

	/**
	 * The first day after the word, else the last one before it; a review that has a day
	 * counts before one without.
	 */
	private static void read(Passage passage, Passage.Range sentence, Matcher word, Kind kind, List<Moment> days,
			Map<Kind, Review> reviews) {
		if (!word.find()) {
			return;
		}
		Moment day = days.stream()
			.filter((moment) -> moment.start() > word.start())
			.findFirst()
			.orElse(days.isEmpty() ? null : days.getLast());
		LocalDate due = null;
		if (day != null && day.from() != null && day.until() != null) {
			due = ((day.bound() == Moment.Bound.BEFORE) ? day.from() : day.until()).minusDays(1);
		}
		Review review = new Review(kind, passage.text(sentence), due,
				passage.place(sentence.start() + word.start(), sentence.start() + word.end()));
		Review known = reviews.get(kind);
		if (known == null || (known.due() == null && due != null)) {
			reviews.put(kind, review);
		}
	}

}
