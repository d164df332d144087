package vn.giaouoc.local.rehearsal;

/**
 * Somebody of the demo in one of his roles.
 *
 * @param assignment the id under which he acts
 */
record Player(String username, String id, String name, String assignment, String role, Place unit) {

	static final String HEAD = "unit-head";

	boolean heads() {
		return this.role.equals(HEAD);
	}

	/** A unit by what people call it. */
	record Place(String id, String name, String kind) {

		boolean isVillage() {
			return this.kind.equals("VILLAGE") || this.kind.equals("RESIDENTIAL_GROUP");
		}

	}

}
