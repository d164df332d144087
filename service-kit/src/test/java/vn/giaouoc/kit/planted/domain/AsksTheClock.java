package vn.giaouoc.kit.planted.domain;

import java.time.Instant;

/** A rule that depends on the machine it runs on. */
final class AsksTheClock {

	boolean late(Instant deadline) {
		return Instant.now().isAfter(deadline);
	}

}
