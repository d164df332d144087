package vn.giaouoc.award.register.application;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.register.domain.Award;
import vn.giaouoc.award.register.domain.Holder;

/**
 * An award as the topic {@code award.register} tells it: always its full present state.
 *
 * @param honour the code of the title or form, of the catalogue
 */
record AwardState(UUID id, long version, Holder.Kind holderKind, UUID holderId, UUID unitId, String honour, int year,
		String decisionNumber, LocalDate decisionDate, @Nullable String decidedBy) {

	/** An award is written once: its state has no second version yet. */
	private static final long FIRST = 1;

	static AwardState of(Award award) {
		return new AwardState(award.id(), FIRST, award.holder().kind(), award.holder().id(), award.unitId(),
				award.honour(), award.year(), award.decision().number(), award.decision().date(),
				award.decision().body());
	}

}
