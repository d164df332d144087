package vn.giaouoc.plan.planning.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

/** What a plan tells the other services on {@code plan.events}. */
public sealed interface PlanEvent {

	UUID planId();

	int edition();

	/** The same however often it is told, so that whoever has it ignores it. */
	default UUID eventId() {
		return id(getClass(), planId(), edition());
	}

	private static UUID id(Class<?> event, UUID plan, Object of) {
		return UUID.nameUUIDFromBytes((event.getSimpleName() + "/" + plan + "/" + of).getBytes(StandardCharsets.UTF_8));
	}

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

		static PlanAmended of(Plan plan, int replaces) {
			PlanIssued now = PlanIssued.of(plan);
			return new PlanAmended(now.planId, now.edition, now.unitId, now.year, now.parentPlanId, now.code,
					now.issueDate, now.about, now.openToPublic, now.content, replaces);
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

		public static WindowOpened of(Plan plan, Window window) {
			return new WindowOpened(plan.id(), plan.edition(), plan.unitId(), plan.year(), window.id(),
					Objects.requireNonNull(window.opens()), Objects.requireNonNull(window.closes()), window.unitKinds(),
					window.titles(), window.forms());
		}

		/** Of the window, whichever edition told of it. */
		@Override
		public UUID eventId() {
			return id(WindowOpened.class, this.planId, this.windowId);
		}

	}

}
