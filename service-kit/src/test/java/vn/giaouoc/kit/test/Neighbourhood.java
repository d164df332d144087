package vn.giaouoc.kit.test;

import java.util.List;
import java.util.Map;

import vn.giaouoc.kit.test.AccessMatrix.Spot;

/** The callers, and the units around theirs. */
record Neighbourhood(List<Caller> callers, Map<Place, Spot> spots) {

	Spot spot(Place place, Caller caller) {
		return switch (place) {
			case MINE -> caller.spot();
			case UNKNOWN -> spot(Place.OWN, caller);
			case OWN, CHILD, PARENT, SIBLING, FOREIGN -> {
				Spot spot = this.spots.get(place);
				if (spot == null) {
					throw new IllegalStateException(place.name());
				}
				yield spot;
			}
		};
	}

}
