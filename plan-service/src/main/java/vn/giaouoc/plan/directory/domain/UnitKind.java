package vn.giaouoc.plan.directory.domain;

/** Kinds of units; the district's ended on 30/06/2025, the kinds stay for its history. */
public enum UnitKind {

	PROVINCE, DISTRICT, COMMUNE, TOWNSHIP, DEPARTMENT, VILLAGE, RESIDENTIAL_GROUP, SCHOOL, HEALTH_POST, POLICE,
	MILITARY_COMMAND, ORGANISATION

}
