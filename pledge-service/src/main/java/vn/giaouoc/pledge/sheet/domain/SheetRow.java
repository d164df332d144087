package vn.giaouoc.pledge.sheet.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;
import vn.giaouoc.pledge.registration.domain.Subject;

/**
 * A pledge as it stands in a sheet that has been sent: nothing of it changes any more.
 *
 * @param version of the pledge that was sealed
 * @param late whether it came through a late door
 */
public record SheetRow(UUID pledgeId, long version, Subject subject, List<String> titles, List<String> forms,
		@Nullable Initiative initiative, String receipt, OffsetDateTime acceptedAt, boolean late) {
}
