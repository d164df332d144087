package vn.giaouoc.pledge.registration.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What this service wants to know of an edition of a plan, as {@code plan.events} tells
 * it.
 *
 * @param unitId the issuing unit
 * @param code number and symbol
 */
public record PlanInForce(UUID planId, int edition, UUID unitId, int year, String code, String about, Content content) {

	/** The parts that registration lives by. */
	public record Content(List<PlanWindow> windows, List<PlanMovement> movements) {
	}

	/** From {@code opens} to just before {@code closes}; no kinds: all. */
	public record PlanWindow(UUID id, List<String> unitKinds, OffsetDateTime opens, OffsetDateTime closes,
			List<String> titles, List<String> forms) {
	}

	/** A movement that may be joined. */
	public record PlanMovement(UUID id, String name) {
	}

}
