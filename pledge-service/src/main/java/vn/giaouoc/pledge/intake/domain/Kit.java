package vn.giaouoc.pledge.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.giaouoc.pledge.registration.domain.SubjectKind;

/**
 * What a "Biểu đăng ký ngoại tuyến" says of itself under its signature.
 *
 * @param expires from when on it is taken in no more
 * @param entries whom it lists
 * @param titles by their codes, as offered in its cells
 */
public record Kit(UUID windowId, UUID unitId, Instant expires, List<Entry> entries, List<String> titles,
		List<String> forms) {

	/**
	 * Somebody of the unit.
	 *
	 * @param code by which the row is found again, wherever it was moved
	 */
	public record Entry(String code, SubjectKind kind, UUID id, String name) {
	}

	public boolean isExpired(Instant now) {
		return !now.isBefore(this.expires);
	}

}
