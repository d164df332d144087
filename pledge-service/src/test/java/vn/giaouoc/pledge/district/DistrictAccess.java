package vn.giaouoc.pledge.district;

import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.pledge.registration.WrittenPledges;

import org.springframework.context.ApplicationContext;

/** The rows of what a district sees and does, in the matrix of who may do what. */
public final class DistrictAccess {

	private static final int YEAR = 2022;

	private DistrictAccess() {
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		WrittenPledges written = new WrittenPledges(context);
		matrix.row("GET /api/pledge/year-consolidation")
			.alone("it counts what the caller's unit has received")
			.asking((_) -> "year=" + YEAR);
		matrix.row("POST /api/pledge/year-consolidations")
			.alone("it seals what the caller's unit has received")
			.sending((_, own) -> {
				written.planWithReceived(own.unit(), own.person());
				return Map.of("id", UUID.randomUUID(), "year", YEAR);
			});
	}

}
