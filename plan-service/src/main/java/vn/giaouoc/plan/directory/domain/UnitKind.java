package vn.giaouoc.plan.directory.domain;

/** Kinds of units; the district's ended on 30/06/2025, the kinds stay for its history. */
public enum UnitKind {

	PROVINCE, DISTRICT, COMMUNE, TOWNSHIP, DEPARTMENT, VILLAGE, RESIDENTIAL_GROUP, SCHOOL, HEALTH_POST, POLICE,
	MILITARY_COMMAND, ORGANISATION;

	/** Whether people live in it, rather than work in it. */
	public boolean isLocality() {
		return switch (this) {
			case PROVINCE, DISTRICT, COMMUNE, TOWNSHIP, VILLAGE, RESIDENTIAL_GROUP -> true;
			case DEPARTMENT, SCHOOL, HEALTH_POST, POLICE, MILITARY_COMMAND, ORGANISATION -> false;
		};
	}

	/** Whether households belong to it: thôn, and tổ dân phố in towns. */
	public boolean isVillage() {
		return this == VILLAGE || this == RESIDENTIAL_GROUP;
	}

	/** Whether it has an office of its own: one who drafts, one who signs, a clerk. */
	public boolean hasOffice() {
		return switch (this) {
			case PROVINCE, DISTRICT, COMMUNE, TOWNSHIP -> true;
			case DEPARTMENT, VILLAGE, RESIDENTIAL_GROUP, SCHOOL, HEALTH_POST, POLICE, MILITARY_COMMAND, ORGANISATION ->
				false;
		};
	}

}
