package vn.giaouoc.plan.directory.domain;

/** The year that a unit's emulation follows. */
public enum Cycle {

	CALENDAR_YEAR, SCHOOL_YEAR

}
