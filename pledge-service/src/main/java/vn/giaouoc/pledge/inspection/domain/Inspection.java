package vn.giaouoc.pledge.inspection.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.inspection.domain.InspectionEvent.InspectionMended;
import vn.giaouoc.pledge.inspection.domain.InspectionEvent.InspectionNoted;
import vn.giaouoc.pledge.inspection.domain.InspectionRefusal.DayOutside;
import vn.giaouoc.pledge.inspection.domain.InspectionRefusal.NothingToMend;

/**
 * What was found in a unit on a day. What is to be mended is mended once.
 *
 * @param toMend null: all was well
 * @param mendBy the last day for it, if one was set
 */
public record Inspection(UUID id, long version, UUID unitId, UUID inspectorId, InspectionKind kind, LocalDate day,
		String found, @Nullable String toMend, @Nullable LocalDate mendBy, @Nullable Mending mending) {

	/** What was done about it. */
	public record Mending(LocalDate day, @Nullable String note, String by) {
	}

	public static Inspection noted(UUID id, UUID unitId, UUID inspectorId, InspectionKind kind, LocalDate day,
			String found, @Nullable String toMend, @Nullable LocalDate mendBy, LocalDate today) {
		if (day.isAfter(today)) {
			throw new InspectionRefused(new DayOutside());
		}
		if (mendBy != null && toMend == null) {
			throw new InspectionRefused(new NothingToMend());
		}
		if (mendBy != null && mendBy.isBefore(day)) {
			throw new InspectionRefused(new DayOutside());
		}
		return new Inspection(id, 0, unitId, inspectorId, kind, day, found, toMend, mendBy, null);
	}

	/** Mended on a day between the inspection and today. */
	public Inspection mend(Mending done, LocalDate today) {
		if (this.toMend == null || this.mending != null) {
			throw new InspectionRefused(new NothingToMend());
		}
		if (done.day().isBefore(this.day) || done.day().isAfter(today)) {
			throw new InspectionRefused(new DayOutside());
		}
		return new Inspection(this.id, this.version, this.unitId, this.inspectorId, this.kind, this.day, this.found,
				this.toMend, this.mendBy, done);
	}

	public InspectionNoted noted() {
		return new InspectionNoted(this.id, this.unitId, this.kind, this.day, this.toMend, this.mendBy,
				this.inspectorId);
	}

	public InspectionMended mended(UUID by) {
		Mending done = this.mending;
		if (done == null) {
			throw new IllegalStateException("not mended: " + this.id);
		}
		return new InspectionMended(this.id, this.unitId, done.day(), this.inspectorId, by);
	}

}
