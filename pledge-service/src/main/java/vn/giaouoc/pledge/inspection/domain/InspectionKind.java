package vn.giaouoc.pledge.inspection.domain;

/** Kiểm tra on the spot, or đôn đốc from afar. */
public enum InspectionKind {

	INSPECTION, URGING

}
