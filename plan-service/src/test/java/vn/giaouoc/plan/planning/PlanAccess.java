package vn.giaouoc.plan.planning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.kit.test.AccessMatrix.Upload;
import vn.giaouoc.plan.planning.application.WrittenPlans;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.PlanMother;
import vn.giaouoc.plan.planning.domain.PlanState;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of plans, sub-plans and uploads in the matrix of who may do what. */
public final class PlanAccess {

	private static final Set<String> MAKERS = Set.of("commune-officer", "district-officer", "commune-leader",
			"district-leader", "clerk", "unit-head");

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	private final WrittenPlans written;

	private final JdbcClient jdbc;

	public PlanAccess(ApplicationContext context) {
		this.written = new WrittenPlans(context);
		this.jdbc = context.getBean(JdbcClient.class);
	}

	public void rows(AccessMatrix matrix) {
		plans(matrix);
		subPlans(matrix);
		derived(matrix);
		uploads(matrix);
	}

	private void plans(AccessMatrix matrix) {
		Kind readable = Kind.in()
			.in("issued", (spot) -> plan(PlanState.ISSUED, spot))
			.in("closed", (spot) -> plan(PlanState.CLOSED, spot))
			.in("revoked", (spot) -> plan(PlanState.REVOKED, spot))
			.in("draft", Reach.UNIT, MAKERS, (spot) -> plan(PlanState.DRAFT, spot))
			.in("waiting", Reach.UNIT, MAKERS, (spot) -> plan(PlanState.WAITING_SIGNATURE, spot));
		matrix.row("GET /api/plan/plans").about(readable).finding("id");
		matrix.row("GET /api/plan/plans")
			.named("by word")
			.about(readable)
			.asking((_) -> "q=phat dong&year=2022".replace(" ", "%20"))
			.finding("id");
		matrix.row("GET /api/plan/plans/{id}").about(readable);
		matrix.row("GET /api/plan/plans/{id}/editions").about(readable);
		matrix.row("GET /api/plan/plans/{id}/difference").about(readable);
		matrix.row("GET /api/plan/plans/{id}/paper").about(readable);
		matrix.row("GET /api/plan/plans/{id}/lines").about(readable);
		matrix.row("GET /api/plan/public/plans").alone("it lists what is marked public");
		matrix.row("GET /api/plan/public/plans/{id}")
			.about(Kind.of((spot) -> Subject.of(this.written.open(spot.unit()))));
		Kind signed = Kind.of((spot) -> withFile(spot));
		matrix.row("GET /api/plan/plans/{id}/file").about(signed);
		matrix.row("POST /api/plan/plans")
			.alone("it becomes a draft of the unit that the caller acts for")
			.sending((_, _) -> newPlan());
		Kind drafts = Kind.in()
			.in("draft", (spot) -> plan(PlanState.DRAFT, spot))
			.in("checked", (spot) -> plan(PlanState.CHECKED, spot))
			.in("waiting", (spot) -> plan(PlanState.WAITING_SIGNATURE, spot))
			.in("issued", (spot) -> plan(PlanState.ISSUED, spot));
		matrix.row("PUT /api/plan/plans/{id}").about(drafts).sending((_, _) -> writing());
		matrix.row("POST /api/plan/plans/{id}/trial").about(drafts).sending((_, _) -> writing());
		matrix.row("DELETE /api/plan/plans/{id}").about(drafts).asking((_) -> "version=1");
		matrix.row("PUT /api/plan/plans/{id}/findings/{key}")
			.about(drafts)
			.at((plan, _) -> List.of(plan.id(), "year-of-text-1"))
			.sending((_, _) -> Map.of("version", 1, "answer", "Đúng"));
		matrix.row("POST /api/plan/plans/{id}/answers")
			.about(drafts)
			.sending((_, _) -> Map.of("version", 1, "reason", "Đúng"));
		for (String act : List.of("check", "signature-request", "recall", "amendment", "closure")) {
			matrix.row("POST /api/plan/plans/{id}/" + act).about(drafts).sending((_, _) -> Map.of("version", 1));
		}
		Kind waiting = Kind.in()
			.in("waiting", (spot) -> plan(PlanState.WAITING_SIGNATURE, spot))
			.in("signed", (spot) -> plan(PlanState.SIGNED, spot))
			.in("issued", (spot) -> plan(PlanState.ISSUED, spot));
		matrix.row("POST /api/plan/plans/{id}/signature").about(waiting).sending((_, _) -> Map.of("version", 1));
		matrix.row("POST /api/plan/plans/{id}/revocation")
			.about(waiting)
			.sending((_, _) -> Map.of("version", 1, "reason", "Sai thẩm quyền"));
		matrix.row("GET /api/plan/plans/{id}/next-number").about(waiting);
		matrix.row("POST /api/plan/plans/{id}/issue")
			.about(waiting)
			.sending((_, _) -> Map.of("version", 1, "number", 77, "issueDate", LocalDate.of(2022, 1, 26)));
		matrix.row("POST /api/plan/plans/{id}/file")
			.about(waiting)
			.asking((_) -> "version=1")
			.sending((_, _) -> new Upload("ban-ky.pdf", PDF));
	}

	/** What the unit above decides: to others than its people it is not there. */
	private void subPlans(AccessMatrix matrix) {
		matrix.row("POST /api/plan/plans/{id}/approval-request")
			.about(Kind.of((spot) -> subPlan(PlanState.CHECKED, spot)))
			.sending((_, _) -> Map.of("version", 1));
		Kind sent = Kind.of((spot) -> subPlan(PlanState.WAITING_APPROVAL, spot));
		matrix.row("POST /api/plan/plans/{id}/approval").about(sent).sending((_, _) -> Map.of("version", 1));
		matrix.row("POST /api/plan/plans/{id}/return")
			.about(sent)
			.sending((_, _) -> Map.of("version", 1, "reason", "Bổ sung"));
	}

	private void derived(AccessMatrix matrix) {
		Kind issued = Kind.of((spot) -> plan(PlanState.ISSUED, spot));
		Function<Spot, Subject> sub = (spot) -> Subject.of(this.written.derived(spot.unit()));
		matrix.row("POST /api/plan/plans/{id}/sub-plan")
			.about(issued)
			.sending((_, _) -> Map.of("id", UUID.randomUUID()));
		matrix.row("POST /api/plan/plans/{id}/copy")
			.about(issued)
			.sending((_, _) -> Map.of("id", UUID.randomUUID(), "year", 2023));
		matrix.row("GET /api/plan/plans/{id}/board").about(issued);
		matrix.row("GET /api/plan/plans/{id}/targets").about(issued);
		matrix.row("GET /api/plan/plans/{id}/parent-difference").about(Kind.of(sub));
		matrix.row("GET /api/plan/templates").alone("they are files").asking((_) -> "year=2022");
		matrix.row("GET /api/plan/calendar")
			.alone("a plan stands in it as often as it has days; whose they are is tried by SubPlanTests")
			.asking((_) -> "year=2022");
	}

	private void uploads(AccessMatrix matrix) {
		Kind files = Kind.of((spot) -> Subject.of(this.written.upload(spot.person())));
		matrix.row("POST /api/plan/uploads")
			.alone("it becomes the caller's own")
			.sending((_, _) -> new Upload("ke-hoach.txt", "KẾ HOẠCH".getBytes(StandardCharsets.UTF_8)));
		matrix.row("GET /api/plan/uploads/{id}").about(files);
		matrix.row("POST /api/plan/uploads/{id}/draft").about(files).sending((_, _) -> Map.of("id", UUID.randomUUID()));
	}

	private Subject plan(PlanState state, Spot spot) {
		return Subject.of(this.written.in(state, spot.unit(), null));
	}

	private Subject subPlan(PlanState state, Spot spot) {
		UUID above = this.jdbc.sql("select coalesce(parent_id, id) from unit where id = :id")
			.param("id", spot.unit())
			.query(UUID.class)
			.single();
		return Subject.of(this.written.in(state, spot.unit(), new Parent(UUID.randomUUID(), 1, above)));
	}

	private Subject withFile(Spot spot) {
		return Subject.of(this.written.withFile(spot.unit(), spot.person()));
	}

	private static Map<String, Object> newPlan() {
		Map<String, Object> plan = new HashMap<>(writing());
		plan.put("id", UUID.randomUUID());
		return plan;
	}

	private static Map<String, Object> writing() {
		return Map.of("version", 1, "year", 2022, "symbol", "KH-UBND", "about", "Kế hoạch thi đua", "openToPublic",
				false, "content", PlanMother.content(PlanMother.window(UUID.randomUUID())));
	}

}
