package vn.giaouoc.kit.test;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessMatrix.Spot;

/**
 * Somebody who calls.
 *
 * @param token null: he is not logged in
 * @param role null: he holds no assignment
 * @param deep whether he looks below his unit
 */
record Caller(String name, @Nullable String token, @Nullable String role, boolean deep, Spot spot) {

	boolean sees(Reach reach, Place place) {
		return switch (reach) {
			case PUBLIC, EVERYTHING -> place != Place.UNKNOWN;
			case SELF -> place == Place.MINE;
			case SIGHT -> switch (place) {
				case MINE -> true;
				case OWN -> this.role != null;
				case CHILD -> this.role != null && this.deep;
				case UNKNOWN, PARENT, SIBLING, FOREIGN -> false;
			};
			case LINE -> sees(Reach.SIGHT, place) || (place == Place.PARENT && this.role != null);
			case UNIT -> place == Place.MINE || (place == Place.OWN && this.role != null);
		};
	}

	@Override
	public String toString() {
		return this.name;
	}

}
