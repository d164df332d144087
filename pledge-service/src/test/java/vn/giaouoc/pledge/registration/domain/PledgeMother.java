package vn.giaouoc.pledge.registration.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.registration.domain.Pledge.Acceptance;
import vn.giaouoc.pledge.registration.domain.Pledge.Confirmation;
import vn.giaouoc.pledge.registration.domain.Pledge.Trail;
import vn.giaouoc.pledge.registration.domain.Pledge.Window;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Commitment;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;

/** Pledges as tests need them. */
public final class PledgeMother {

	public static final Instant NOON = Instant.parse("2022-02-08T05:00:00Z");

	public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000101");

	public static final UUID AUTHOR = UUID.fromString("01900000-0000-7000-8000-000000000103");

	private PledgeMother() {
	}

	public static Window window() {
		return new Window(UUID.fromString("01900000-0000-7000-8000-000000000032"),
				UUID.fromString("01900000-0000-7000-8000-000000000002"), 1, 2022);
	}

	public static PledgeContent content() {
		return new PledgeContent(List.of("LDTT", "CSTDCS"), List.of("GK"),
				List.of(new Commitment("Hoàn thành tốt nhiệm vụ", new BigDecimal("95.5"), "%")),
				new Initiative("Số hóa sổ hộ tịch", "Tư pháp"), List.of());
	}

	public static PledgeContent empty() {
		return new PledgeContent(List.of(), List.of(), List.of(), null, List.of());
	}

	/** A pledge in a state, as it would be read from the database. */
	public static Pledge in(PledgeState state) {
		return in(state, content());
	}

	public static Pledge in(PledgeState state, PledgeContent content) {
		@Nullable Acceptance acceptance = (state != PledgeState.DRAFT) ? new Acceptance(123, NOON, false) : null;
		@Nullable Confirmation confirmation = (state == PledgeState.CONFIRMED || state == PledgeState.SENT)
				? new Confirmation(AUTHOR, NOON) : null;
		return new Pledge(ID, 3, window(), UUID.fromString("01900000-0000-7000-8000-000000000102"),
				new Subject(SubjectKind.OFFICIAL, AUTHOR, "Hồ Văn Mẫu", "Công chức Văn phòng"), AUTHOR, state, content,
				new Trail(acceptance, confirmation, (state == PledgeState.RETURNED) ? "Thiếu chỉ tiêu" : null, null),
				null);
	}

}
