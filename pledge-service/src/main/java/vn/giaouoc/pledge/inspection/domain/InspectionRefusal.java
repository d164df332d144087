package vn.giaouoc.pledge.inspection.domain;

/** Why a note of an inspection is refused. */
public sealed interface InspectionRefusal {

	/** An inspection has been, is mended after it, and nothing of it lies ahead. */
	record DayOutside() implements InspectionRefusal {
	}

	/** There is nothing to mend, or it is mended already. */
	record NothingToMend() implements InspectionRefusal {
	}

}
