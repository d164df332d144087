package vn.giaouoc.pledge.inspection.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What inspections tell the other services on {@code pledge.events}. */
public sealed interface InspectionEvent {

	/** A unit was inspected or urged on; it mends by then. */
	record InspectionNoted(UUID inspectionId, UUID unitId, InspectionKind kind, LocalDate day, @Nullable String toMend,
			@Nullable LocalDate mendBy, UUID by) implements InspectionEvent {
	}

	/**
	 * What was to be mended is.
	 *
	 * @param inspectorId who had noted it
	 */
	record InspectionMended(UUID inspectionId, UUID unitId, LocalDate day, UUID inspectorId,
			UUID by) implements InspectionEvent {
	}

}
