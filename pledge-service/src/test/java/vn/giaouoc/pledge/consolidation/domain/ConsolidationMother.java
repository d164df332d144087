package vn.giaouoc.pledge.consolidation.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

/** Rows of a consolidated table as tests need them. */
public final class ConsolidationMother {

	public static final UUID UNIT = UUID.fromString("01900000-0000-7000-8000-000000000102");

	private ConsolidationMother() {
	}

	public static ConsolidatedRow row(String... titles) {
		return row(UUID.fromString("01900000-0000-7000-8000-000000000101"), UUID.randomUUID(), "Hồ Văn Mẫu", null,
				false, titles);
	}

	public static ConsolidatedRow row(UUID pledge, UUID person, String name, @Nullable String initiative,
			boolean informational, String... titles) {
		return new ConsolidatedRow(pledge, 5, UNIT, "TP-VP", "Văn phòng",
				new Subject(SubjectKind.OFFICIAL, person, name, "Công chức"), List.of(titles), List.of("GK"),
				(initiative != null) ? new Initiative(initiative, "Tư pháp") : null, "2022-0000123",
				OffsetDateTime.parse("2022-02-08T12:00:00+07:00"), informational, null);
	}

}
