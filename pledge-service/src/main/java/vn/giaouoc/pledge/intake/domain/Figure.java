package vn.giaouoc.pledge.intake.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A figure as people here write it: dots between thousands and a comma before decimals; a
 * dot that parts no group of three is taken for a comma, as the page does. Words behind
 * it are its unit of measure.
 */
public record Figure(BigDecimal value, @Nullable String measure) {

	private static final int MOST_DIGITS = 15;

	private static final Pattern SHAPE = Pattern.compile("(-?\\d(?:[\\d., ]*\\d)?)\\s*([\\p{L}%‰°].*)?");

	private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");

	private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");

	/** Nothing for what is no figure, as a number in words, or two of them. */
	public static Optional<Figure> read(String text) {
		Matcher shape = SHAPE.matcher(text.strip());
		if (!shape.matches()) {
			return Optional.empty();
		}
		String number = shape.group(1).replace(" ", "");
		if (GROUPED.matcher(number).matches()) {
			return of(number.replace(".", "").replace(',', '.'), shape.group(2));
		}
		return PLAIN.matcher(number).matches() ? of(number.replace(',', '.'), shape.group(2)) : Optional.empty();
	}

	private static Optional<Figure> of(String number, @Nullable String measure) {
		BigDecimal value = new BigDecimal(number).stripTrailingZeros();
		if (value.precision() > MOST_DIGITS) {
			return Optional.empty();
		}
		// 1200 and not 1.2E3: it is sealed as it is written.
		return Optional.of(new Figure(value.setScale(Math.max(0, value.scale())), measure));
	}

}
