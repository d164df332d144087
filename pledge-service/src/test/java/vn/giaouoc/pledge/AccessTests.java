package vn.giaouoc.pledge;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.pledge.inspection.InspectionAccess;
import vn.giaouoc.pledge.progress.ProgressAccess;
import vn.giaouoc.pledge.registration.Registering;
import vn.giaouoc.pledge.registration.WrittenPledges;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.review.ReviewAccess;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AccessTests extends AccessContract {

	private static final OffsetDateTime FAR = OffsetDateTime.parse("2090-01-01T00:00:00+07:00");

	private static final Set<String> HEADS = Set.of("unit-head");

	private static final Set<String> READERS = Set.of("unit-head", "commune-officer", "district-officer",
			"commune-leader", "district-leader");

	@Autowired
	private ApplicationContext context;

	@Override
	protected void rows(AccessMatrix matrix) {
		windows(matrix);
		pledges(matrix);
		sheets(matrix);
		consolidations(matrix);
		boards(matrix);
		ProgressAccess.rows(matrix, this.context);
		ReviewAccess.rows(matrix, this.context);
		InspectionAccess.rows(matrix, this.context);
	}

	private void windows(AccessMatrix matrix) {
		Kind windows = Kind.of((spot) -> Subject.of(written().window(spot.unit())));
		matrix.row("GET /api/pledge/windows").about(windows).finding("id");
		matrix.row("GET /api/pledge/windows/{id}").about(windows);
		matrix.row("POST /api/pledge/windows/{id}/extension")
			.about(windows)
			.sending((_, _) -> Map.of("until", FAR, "reason", "Mưa lũ"));
		matrix.row("GET /api/pledge/windows/{id}/late-doors").about(windows);
		matrix.row("POST /api/pledge/windows/{id}/late-doors").about(windows).sending((_, own) -> door(own.unit()));
		matrix.row("POST /api/pledge/windows/{id}/late-doors")
			.named("the unit")
			.about(Kind.of((spot) -> Subject.of(spot.unit())))
			.beside((own) -> written().window(own.unit()))
			.sending((unit, _) -> door(unit.id()));
		matrix.row("DELETE /api/pledge/late-doors/{id}")
			.about(Kind.of((spot) -> Subject.of(written().door(spot.unit(), spot.person()))));
		matrix.row("POST /api/pledge/pledges").about(windows).sending((window, own) -> pledge(window.id(), own));
		matrix.row("POST /api/pledge/drafts").about(windows).sending((window, own) -> pledge(window.id(), own));
	}

	private void pledges(AccessMatrix matrix) {
		Kind seen = Kind.in()
			.in("draft", Reach.SELF, Set.of(), (spot) -> pledge(PledgeState.DRAFT, spot))
			.in("submitted", Reach.SIGHT, HEADS, (spot) -> pledge(PledgeState.SUBMITTED, spot))
			.in("returned", Reach.SIGHT, HEADS, (spot) -> pledge(PledgeState.RETURNED, spot))
			.in("sent", Reach.SIGHT, READERS, (spot) -> pledge(PledgeState.SENT, spot))
			.in("received", Reach.SIGHT, READERS, (spot) -> pledge(PledgeState.RECEIVED, spot));
		Kind handedIn = Kind.of((spot) -> pledge(PledgeState.SUBMITTED, spot));
		Kind drafts = Kind.of((spot) -> pledge(PledgeState.DRAFT, spot));
		Map<String, Object> version = Map.of("version", 1);
		matrix.row("GET /api/pledge/pledges").about(seen).finding("id");
		matrix.row("GET /api/pledge/pledges")
			.named("by unit")
			.about(seen)
			.asking((pledge) -> "unit=" + pledge.fact("unit"))
			.finding("id");
		matrix.row("GET /api/pledge/pledges")
			.named("by name")
			.about(seen)
			.asking((_) -> "q=ho%20van%20mau&sort=name,asc")
			.finding("id");
		matrix.row("GET /api/pledge/pledges/{id}").about(seen);
		matrix.row("PUT /api/pledge/pledges/{id}")
			.about(drafts)
			.sending((_, _) -> Map.of("version", 1, "content", Registering.content("LDTT")));
		matrix.row("DELETE /api/pledge/pledges/{id}").about(drafts).asking((_) -> "version=1");
		matrix.row("POST /api/pledge/pledges/{id}/submission").about(drafts).sending((_, _) -> version);
		matrix.row("POST /api/pledge/pledges/{id}/withdrawal").about(handedIn).sending((_, _) -> version);
		matrix.row("POST /api/pledge/pledges/{id}/replacement")
			.about(handedIn)
			.sending((_, _) -> Map.of("version", 1, "id", UUID.randomUUID(), "content",
					Map.of("titles", List.of("LDTT"))));
		matrix.row("POST /api/pledge/pledges/{id}/confirmation").about(handedIn).sending((_, _) -> version);
		matrix.row("POST /api/pledge/pledges/{id}/return")
			.about(handedIn)
			.sending((_, _) -> Map.of("version", 1, "remark", "Thiếu chỉ tiêu"));
	}

	private void sheets(AccessMatrix matrix) {
		Kind windows = Kind.of((spot) -> Subject.of(written().window(spot.unit())));
		Kind sheets = Kind.in()
			.in("sent", Reach.SIGHT, READERS, (spot) -> Subject.of(written().sheet("SENT", spot.unit(), spot.person())))
			.in("received", Reach.SIGHT, READERS,
					(spot) -> Subject.of(written().sheet("RECEIVED", spot.unit(), spot.person())));
		matrix.row("GET /api/pledge/windows/{id}/sheet").about(windows);
		matrix.row("POST /api/pledge/windows/{id}/sheet")
			.about(Kind.of((spot) -> Subject.of(written().windowWithPledge(spot.unit(), spot.person()))))
			.sending((window, _) -> Map.of("id", UUID.randomUUID(), "seen", written().seen(window.id())));
		matrix.row("PUT /api/pledge/windows/{id}/sheets-due").about(windows).sending((_, _) -> Map.of("due", FAR));
		matrix.row("GET /api/pledge/sheets").about(sheets).finding("id");
		matrix.row("GET /api/pledge/sheets/{id}").about(sheets);
		matrix.row("POST /api/pledge/sheets/{id}/receipt").about(sheets).sending((_, _) -> Map.of("version", 1));
		matrix.row("POST /api/pledge/sheets/{id}/return")
			.about(sheets)
			.sending((_, _) -> Map.of("version", 1, "remark", "Thiếu chữ ký"));
	}

	private void consolidations(AccessMatrix matrix) {
		Kind plans = Kind.of((spot) -> Subject.of(written().planOf(written().window(spot.unit()))));
		Kind received = Kind.of((spot) -> Subject.of(written().planWithReceived(spot.unit(), spot.person())));
		Kind sealed = Kind.of((spot) -> Subject.of(written().consolidation(spot.unit(), spot.person())));
		matrix.row("GET /api/pledge/plans/{id}/consolidation").about(plans);
		matrix.row("POST /api/pledge/plans/{id}/consolidations")
			.about(received)
			.sending((_, _) -> Map.of("id", UUID.randomUUID()));
		matrix.row("GET /api/pledge/consolidations").about(sealed).finding("id");
		matrix.row("GET /api/pledge/consolidations/{id}").about(sealed);
		matrix.row("GET /api/pledge/consolidations/{id}/file").about(sealed);
	}

	private void boards(AccessMatrix matrix) {
		Kind windows = Kind.of((spot) -> Subject.of(written().window(spot.unit())));
		matrix.row("GET /api/pledge/windows/{id}/board").about(windows);
		matrix.row("GET /api/pledge/windows/{id}/timeline").about(windows);
		matrix.row("GET /api/pledge/windows/{id}/titles").about(windows);
		matrix.row("GET /api/pledge/expected-load").about(windows).finding("windowId");
	}

	private WrittenPledges written() {
		return new WrittenPledges(this.context);
	}

	private Subject pledge(PledgeState state, Spot spot) {
		return new Subject(written().pledge(state, spot.unit(), spot.person()), Map.of("unit", spot.unit()));
	}

	private static Map<String, Object> door(UUID unit) {
		return Map.of("id", UUID.randomUUID(), "unitId", unit, "until", FAR, "reason", "Mưa lũ");
	}

	private static Map<String, Object> pledge(UUID window, Spot own) {
		return Map.of("id", UUID.randomUUID(), "windowId", window, "subject",
				Registering.subject("OFFICIAL", own.person()), "content", Map.of("titles", List.of("LDTT")));
	}

}
