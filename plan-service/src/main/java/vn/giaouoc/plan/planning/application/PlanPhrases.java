package vn.giaouoc.plan.planning.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.PlanContent.Direction;

/**
 * The words in which a plan's text says what its content has typed; the text is written
 * with them and read back by them.
 */
final class PlanPhrases {

	static final String MOVEMENT = "Phong trào thi đua thường xuyên";

	static final String THEMATIC = "Phong trào thi đua theo chuyên đề";

	static final String AIM = "Mục tiêu";

	static final String PARTICIPANTS = "Đối tượng";

	static final String PERIOD = "Thời gian";

	static final String CRITERION = "Tiêu chí";

	static final String REGISTRATION = "Thời gian đăng ký";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'giờ' mm");

	private static final Pattern DATE = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

	private static final Pattern DUE = Pattern.compile(", chậm nhất ngày (\\d{2}/\\d{2}/\\d{4})$");

	private static final Pattern FIGURE = Pattern.compile("^(ít nhất|không quá) (-?\\d+(?:,\\d+)?)(?: (.+))?$");

	private PlanPhrases() {
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	static String due(LocalDate day) {
		return ", chậm nhất ngày " + day(day);
	}

	/** A text without the due day that ends it, and that day. */
	record Dated(String text, @Nullable LocalDate due) {

		static Dated of(String text) {
			Matcher due = DUE.matcher(text);
			return due.find() ? new Dated(text.substring(0, due.start()), LocalDate.parse(due.group(1), DAY))
					: new Dated(text, null);
		}

	}

	static List<LocalDate> days(String text) {
		List<LocalDate> days = new ArrayList<>();
		Matcher date = DATE.matcher(text);
		while (date.find()) {
			days.add(LocalDate.parse(date.group(), DAY));
		}
		return days;
	}

	static String from(@Nullable LocalDate day) {
		return (day != null) ? "từ ngày " + day(day) : "";
	}

	static String until(@Nullable LocalDate day) {
		return (day != null) ? "đến hết ngày " + day(day) : "";
	}

	static String opens(OffsetDateTime moment) {
		LocalTime hour = moment.toLocalTime();
		return hour.equals(LocalTime.MIDNIGHT) ? from(moment.toLocalDate())
				: "từ " + HOUR.format(hour) + " ngày " + day(moment.toLocalDate());
	}

	/** Half-open: what closes at midnight lasts until the end of the day before. */
	static String closes(OffsetDateTime moment) {
		LocalTime hour = moment.toLocalTime();
		return hour.equals(LocalTime.MIDNIGHT) ? until(moment.toLocalDate().minusDays(1))
				: "đến trước " + HOUR.format(hour) + " ngày " + day(moment.toLocalDate());
	}

	static LocalDate lastDay(OffsetDateTime closes) {
		return closes.minusNanos(1).toLocalDate();
	}

	static String figure(Direction direction, BigDecimal figure, @Nullable String unit) {
		return ((direction == Direction.AT_LEAST) ? "ít nhất " : "không quá ") + number(figure)
				+ ((unit != null && !unit.isBlank()) ? " " + unit : "");
	}

	static String number(BigDecimal figure) {
		return figure.stripTrailingZeros().toPlainString().replace('.', ',');
	}

	/** What {@link #figure} wrote. */
	record Figure(Direction direction, BigDecimal value, @Nullable String unit) {

		static @Nullable Figure of(String text) {
			Matcher figure = FIGURE.matcher(text);
			return figure.matches()
					? new Figure("ít nhất".equals(figure.group(1)) ? Direction.AT_LEAST : Direction.AT_MOST,
							new BigDecimal(figure.group(2).replace(',', '.')), figure.group(3))
					: null;
		}

	}

	/** All units of a kind, as a plan calls on them. */
	static String all(UnitKind kind) {
		return switch (kind) {
			case PROVINCE -> "Các tỉnh";
			case DISTRICT -> "Các huyện";
			case COMMUNE -> "Các xã";
			case TOWNSHIP -> "Các thị trấn";
			case DEPARTMENT -> "Các bộ phận";
			case VILLAGE -> "Các thôn";
			case RESIDENTIAL_GROUP -> "Các tổ dân phố";
			case SCHOOL -> "Các trường học";
			case HEALTH_POST -> "Trạm Y tế";
			case POLICE -> "Công an";
			case MILITARY_COMMAND -> "Ban Chỉ huy Quân sự";
			case ORGANISATION -> "Các đoàn thể";
		};
	}

	/** The kinds that a list of such calls names. */
	static List<UnitKind> kinds(String text) {
		String low = text.toLowerCase(Locale.ROOT);
		return Arrays.stream(UnitKind.values())
			.filter((kind) -> low.contains(all(kind).toLowerCase(Locale.ROOT)))
			.toList();
	}

}
