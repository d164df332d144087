package vn.giaouoc.award.register.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * A title or form as it was awarded, once and for life.
 *
 * @param unitId where the holder was then, or the collective itself
 * @param honour the code of the title or form
 * @param year for which it was awarded: titles in consecutive years are counted by it,
 * not by the day of the decision
 */
public record Award(UUID id, Holder holder, UUID unitId, String honour, int year, Decision decision) {

	/**
	 * The same award has the same id, however often it is entered: a holder has a title
	 * or form once by one decision.
	 */
	public static Award of(Holder holder, UUID unitId, String honour, int year, Decision decision) {
		String name = String.join("/", "giaouoc/award", holder.id().toString(), honour, Integer.toString(year),
				decision.number().toUpperCase(Locale.ROOT));
		return new Award(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), holder, unitId, honour, year,
				decision);
	}

}
