package vn.giaouoc.checker.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Moment;
import vn.giaouoc.checker.language.TimeRange;
import vn.giaouoc.checker.law.WorkingDays;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Window;
import vn.giaouoc.checker.source.Place;

/**
 * A deadline against the day of issue, its own beginning, holidays and the working days
 * that are left.
 */
final class Deadlines implements Rule {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	@Override
	public void check(Inspection inspection) {
		LocalDate issued = inspection.plan().header().issueDate();
		Set<Place> windows = places(inspection.plan().windows());
		Set<Place> deadlines = places(inspection.plan().deadlines());
		for (Passage passage : inspection.plan().body()) {
			for (TimeRange range : inspection.plan().times().ranges(passage.text())) {
				Place place = passage.place(range.start(), range.end());
				boolean window = windows.contains(place);
				boolean deadline = window || deadlines.contains(place);
				if (deadline && range.last() != null) {
					new One(inspection, passage, range, range.last(), window, issued).check();
				}
			}
		}
	}

	private static Set<Place> places(List<Window> windows) {
		return windows.stream().map(Window::place).collect(Collectors.toSet());
	}

	private record One(Inspection inspection, Passage passage, TimeRange range, Moment moment, boolean window,
			@Nullable LocalDate issued) {

		void check() {
			LocalDate last = lastDay();
			if (last == null) {
				this.inspection.advise("impossible-date", Severity.ERROR,
						this.passage.place(this.moment.start(), this.moment.end()),
						"'" + this.moment.text() + "' không phải là ngày có thật.", "Ghi lại ngày đúng.");
				return;
			}
			WorkingDays days = this.inspection.catalogue().workingDays();
			if (this.issued != null && !last.isAfter(this.issued)) {
				beforeIssue(last, this.issued, days);
			}
			else if (this.range.opens() != null && this.range.closes() != null
					&& !this.range.closes().isAfter(this.range.opens())) {
				this.inspection.advise("deadline-before-start", Severity.ERROR,
						this.passage.place(this.range.start(), this.range.end()),
						"Thời hạn kết thúc trước khi bắt đầu: kết thúc " + DAY.format(last) + ", bắt đầu "
								+ DAY.format(this.range.opens()) + ".",
						"Ghi lại ngày bắt đầu hoặc ngày kết thúc.");
			}
			else if (this.window && this.moment.precision() == Moment.Precision.DAY) {
				time(last, days);
			}
		}

		/** The last day on which one may still come. */
		private @Nullable LocalDate lastDay() {
			if (this.range.closes() == null) {
				return null;
			}
			return (this.moment.hour() != null) ? this.range.closes().toLocalDate()
					: this.range.closes().toLocalDate().minusDays(1);
		}

		private void beforeIssue(LocalDate last, LocalDate issued, WorkingDays days) {
			Integer year = this.inspection.plan().year();
			StringBuilder reason = new StringBuilder("Thời hạn " + DAY.format(last)
					+ (last.equals(issued) ? " trùng ngày ban hành " : " trước ngày ban hành ") + DAY.format(issued)
					+ ", nên không ai còn kịp thực hiện.");
			LocalDate wanted = issued;
			if (year != null && last.getYear() != year && last.withYear(issued.getYear()).isAfter(issued)) {
				wanted = last.withYear(issued.getYear());
				reason.append(" Năm " + last.getYear() + " có lẽ chép từ văn bản cũ");
				obstacle(wanted, days).ifPresentOrElse(
						(why) -> reason.append("; sửa thành " + issued.getYear() + " thì ").append(why).append('.'),
						() -> reason.append('.'));
			}
			LocalDate mend = possible(wanted, days);
			Severity severity = this.window ? Severity.ERROR : Severity.WARNING;
			replaceDay("deadline-before-issue", severity, reason.toString(), mend);
		}

		private void time(LocalDate last, WorkingDays days) {
			obstacle(last, days).ifPresent((why) -> {
				boolean off = !days.works(last);
				replaceDay(off ? "deadline-on-holiday" : "deadline-too-soon", Severity.WARNING,
						"Thời hạn " + DAY.format(last) + " " + why + ".", possible(last, days));
			});
		}

		/** Why the day will not do. */
		private Optional<String> obstacle(LocalDate last, WorkingDays days) {
			Optional<WorkingDays.Holiday> holiday = days.holiday(last);
			int least = this.inspection.settings().workingDays();
			int left = (this.issued != null) ? days.between(this.issued, last) : least;
			StringBuilder why = new StringBuilder();
			if (holiday.isPresent()) {
				why.append("rơi vào kỳ nghỉ " + holiday.get().name());
			}
			else if (!days.works(last)) {
				why.append("rơi vào ngày nghỉ cuối tuần");
			}
			if (left < least) {
				why.append(why.isEmpty() ? "" : " và ")
					.append("chỉ để lại " + left + " ngày làm việc sau ngày ban hành (cần ít nhất " + least + ")");
			}
			return why.isEmpty() ? Optional.empty() : Optional.of(why.toString());
		}

		private LocalDate possible(LocalDate wanted, WorkingDays days) {
			LocalDate earliest = (this.issued != null)
					? days.after(this.issued, this.inspection.settings().workingDays()) : wanted;
			return days.workedFrom(wanted.isAfter(earliest) ? wanted : earliest);
		}

		/** The day itself is replaced, in figures; the words around it stay. */
		private void replaceDay(String rule, Severity severity, String reason, LocalDate day) {
			LocalDate written = (this.moment.bound() == Moment.Bound.BEFORE && this.moment.hour() == null)
					? day.plusDays(1) : day;
			boolean words = this.moment.text().toLowerCase(java.util.Locale.ROOT).startsWith("ng");
			this.inspection.replace(rule, severity, this.passage, this.moment.start(), this.moment.end(), reason,
					(words ? "ngày " : "") + DAY.format(written));
		}

	}

}
