package vn.giaouoc.pledge.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.pledge.registration.WrittenPledges;
import vn.giaouoc.pledge.registration.domain.PledgeState;

import org.springframework.context.ApplicationContext;

/** The rows of reviews in the matrix of access. */
public final class ReviewAccess {

	private static final Set<String> HEADS = Set.of("unit-head");

	private static final Set<String> READERS = Set.of("unit-head", "commune-officer", "district-officer",
			"commune-leader", "district-leader");

	private ReviewAccess() {
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		Reviewing reviewing = new Reviewing(context);
		WrittenPledges written = new WrittenPledges(context);
		plans(matrix, Kind.of((spot) -> Subject.of(reviewing.planOf(spot.unit()))));
		papers(matrix,
				Kind.in()
					.in("draft", Reach.SIGHT, HEADS,
							(spot) -> Subject.of(reviewing.paper("DRAFT", spot.unit(), spot.person())))
					.in("sent", Reach.SIGHT, READERS,
							(spot) -> Subject.of(reviewing.paper("SENT", spot.unit(), spot.person()))),
				Kind.of((spot) -> Subject.of(reviewing.paper("SENT", spot.unit(), spot.person()))),
				Kind.of((spot) -> Subject.of(reviewing.paper("DRAFT", spot.unit(), spot.person()))));
		Kind pledges = Kind.in()
			.in("confirmed", Reach.SIGHT, HEADS,
					(spot) -> Subject.of(written.pledge(PledgeState.CONFIRMED, spot.unit(), spot.person())))
			.in("received", Reach.SIGHT, READERS,
					(spot) -> Subject.of(written.pledge(PledgeState.RECEIVED, spot.unit(), spot.person())));
		matrix.row("GET /api/pledge/results").about(pledges).finding("pledgeId");
		matrix.row("PUT /api/pledge/pledges/{id}/result")
			.about(Kind.of((spot) -> Subject.of(written.pledge(PledgeState.RECEIVED, spot.unit(), spot.person()))))
			.sending((_, _) -> Map.of("version", 0, "grade", "GOOD", "honours", List.of("LDTT")));
	}

	private static void plans(AccessMatrix matrix, Kind plans) {
		matrix.row("GET /api/pledge/reviews").about(plans).finding("planId");
		matrix.row("GET /api/pledge/review-plans/{id}").about(plans);
		matrix.row("POST /api/pledge/review-plans/{id}/target-progress")
			.about(plans)
			.sending((_, _) -> Map.of("id", UUID.randomUUID(), "targetId", Reviewing.TARGET, "day",
					LocalDate.of(2022, 6, 1), "figure", 11));
		matrix.row("POST /api/pledge/review-plans/{id}/papers")
			.about(plans)
			.sending((_, _) -> Map.of("id", UUID.randomUUID(), "kind", "REPORT", "reviewId", Reviewing.REVIEW));
	}

	private static void papers(AccessMatrix matrix, Kind seen, Kind sent, Kind drafts) {
		Map<String, Object> version = Map.of("version", 1);
		matrix.row("GET /api/pledge/papers").about(seen).finding("id");
		matrix.row("GET /api/pledge/papers/{id}").about(seen);
		matrix.row("GET /api/pledge/papers/{id}/file").about(seen);
		matrix.row("PUT /api/pledge/papers/{id}")
			.about(drafts)
			.sending((_, _) -> Map.of("version", 1, "content", Map.of("minutes", Map.of("place", "", "chair", "",
					"secretary", "", "absent", 0, "mode", "SHOW_OF_HANDS", "discussion", ""))));
		matrix.row("DELETE /api/pledge/papers/{id}").about(drafts).asking((_) -> "version=1");
		matrix.row("POST /api/pledge/papers/{id}/sending").about(drafts).sending((_, _) -> version);
		matrix.row("POST /api/pledge/papers/{id}/receipt").about(sent).sending((_, _) -> version);
		matrix.row("POST /api/pledge/papers/{id}/return")
			.about(sent)
			.sending((_, _) -> Map.of("version", 1, "remark", "Thiếu số liệu"));
	}

}
