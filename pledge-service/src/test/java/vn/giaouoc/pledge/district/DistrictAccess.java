package vn.giaouoc.pledge.district;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.pledge.registration.WrittenPledges;

import org.springframework.context.ApplicationContext;

/** The rows of what a district sees and does, in the matrix of who may do what. */
public final class DistrictAccess {

	private static final int YEAR = 2022;

	private DistrictAccess() {
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		WrittenPledges written = new WrittenPledges(context);
		for (String board : List.of("year-steps", "year-steps/file", "year-titles")) {
			matrix.row("GET /api/pledge/" + board)
				.alone("it counts over the units in sight")
				.asking((_) -> "year=" + YEAR);
		}
		matrix.row("GET /api/pledge/windows/{id}/board/file")
			.about(Kind.of((spot) -> Subject.of(written.window(spot.unit()))));
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
