package vn.giaouoc.notification.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a notice in a language. */
@Component
class NoticeTexts {

	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final MessageSource messages;

	NoticeTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** The moment up to which a last day reaches, told as until; none: —. */
	static String endOf(@Nullable LocalDate last) {
		return (last != null) ? last.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime().toString() : "—";
	}

	String title(Kind kind, Locale language) {
		return message(kind.key() + ".title", language);
	}

	String text(Kind kind, Map<String, String> parameters, Locale language) {
		String text = message(kind.key(), language);
		for (Map.Entry<String, String> parameter : parameters.entrySet()) {
			text = text.replace("{" + parameter.getKey() + "}",
					spoken(parameter.getKey(), parameter.getValue(), language));
		}
		return text;
	}

	String message(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

	/**
	 * Codes have names, and moments are told in words of the reader's language.
	 */
	private String spoken(String name, String value, Locale language) {
		return switch (name) {
			case "role", "paper", "visit" ->
				Objects.requireNonNullElse(this.messages.getMessage(name + "." + value, null, value, language), value);
			case "until" -> until(value, language);
			case "supplement" -> value.equals("0") ? "" : message("supplement", language).replace("{n}", value);
			default -> value;
		};
	}

	/**
	 * Up to midnight is to the end of the day before; a day, or none, is told as it is.
	 */
	private String until(String value, Locale language) {
		if (!value.contains("T")) {
			return value;
		}
		LocalDateTime moment = OffsetDateTime.parse(value).atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
		boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
		String pattern = message(midnight ? "moment.day" : "moment.time", language);
		return DateTimeFormatter.ofPattern(pattern).format(midnight ? moment.minusDays(1) : moment);
	}

}
