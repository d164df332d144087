package vn.giaouoc.kit.security;

/** Which objects an operation shows or changes. */
public enum Reach {

	/** Everybody's, also without a login. */
	PUBLIC,
	/** The caller's own. */
	SELF,
	/** Those of the units that the caller sees under the assignment he acts under. */
	SIGHT,
	/** As {@link #SIGHT}, and those of all units above the one that he acts for. */
	LINE,
	/** Those of the very unit that he acts for. */
	UNIT,
	/** All of the service's. */
	EVERYTHING

}
