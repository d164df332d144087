package vn.giaouoc.plan.planning.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.UnitKind;

/** What a plan tells the other services on {@code plan.events}. */
public sealed interface PlanEvent {

	UUID planId();

	/** A plan is in force from now on. */
	record PlanIssued(UUID planId, int edition, UUID unitId, int year, @Nullable UUID parentPlanId, String code,
			LocalDate issueDate, String about, boolean openToPublic, PlanContent content) implements PlanEvent {

		static PlanIssued of(Plan plan) {
			return new PlanIssued(plan.id(), plan.edition(), plan.unitId(), plan.year(), plan.parentPlanId(),
					Objects.requireNonNull(plan.heading().code()), Objects.requireNonNull(plan.heading().issueDate()),
					plan.heading().about(), plan.openToPublic(), plan.content());
		}

	}

	/**
	 * A later edition took the place of one; what was registered under that one stays
	 * under it.
	 */
	record PlanAmended(UUID planId, int edition, UUID unitId, int year, @Nullable UUID parentPlanId, String code,
			LocalDate issueDate, String about, boolean openToPublic, PlanContent content,
			int replaces) implements PlanEvent {

		static PlanAmended of(Plan plan, Plan replaced) {
			PlanIssued now = PlanIssued.of(plan);
			return new PlanAmended(now.planId, now.edition, now.unitId, now.year, now.parentPlanId, now.code,
					now.issueDate, now.about, now.openToPublic, now.content, replaced.edition());
		}

	}

	/** A plan is void. */
	record PlanRevoked(UUID planId, int edition, UUID unitId, int year, String code, String about,
			String reason) implements PlanEvent {
	}

	/** A plan is carried through. */
	record PlanClosed(UUID planId, int edition, UUID unitId, int year, String code, String about) implements PlanEvent {
	}

	/** Registration has begun; told once per window. */
	record WindowOpened(UUID planId, int edition, UUID unitId, int year, UUID windowId, OffsetDateTime opens,
			OffsetDateTime closes, List<UnitKind> unitKinds, List<String> titles,
			List<String> forms) implements PlanEvent {
	}

}
