package vn.giaouoc.plan.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.planning.application.WrittenPlans;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.PlanMother;
import vn.giaouoc.plan.planning.domain.PlanState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SubPlanTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	BusinessClock clock;

	@Autowired
	ApplicationContext context;

	Planning planning;

	UUID above;

	@BeforeEach
	void aCommuneWithAnIssuedPlan() {
		this.planning = new Planning(this.api, this.directory, this.clock);
		this.above = this.planning.issued("Phát động thi đua năm 2022");
	}

	@Test
	void aVillageTakesOverWhatIsItsOwnAndCitesThePlanAbove() {
		UUID sub = derived();
		this.planning.one(this.planning.head, sub)
			.jsonPath("$.kind")
			.isEqualTo("SUB_PLAN")
			.jsonPath("$.parentPlanId")
			.isEqualTo(this.above.toString())
			.jsonPath("$.content.themes[0].code")
			.isEqualTo("ECONOMY")
			.jsonPath("$.content.windows.length()")
			.isEqualTo(0)
			.jsonPath("$.content.tasks[0].text")
			.isEqualTo("Họp dân, phát động phong trào")
			.jsonPath("$.content.legalBases[1].type")
			.isEqualTo("Kế hoạch");
		// The target is another unit's.
		this.planning.one(this.planning.head, sub).jsonPath("$.content.targets.length()").isEqualTo(0);
	}

	@Test
	void aVillageHeadGoesThroughWithoutTypingAnything() {
		UUID sub = derived();
		this.planning.one(this.planning.head, sub)
			.jsonPath("$.content.signer.authority")
			.isEqualTo("TRƯỞNG THÔN")
			.jsonPath("$.content.signer.name")
			.isEqualTo("Người Thử");
		this.planning.act(this.planning.head, sub, "check").jsonPath("$.findings[?(@.severity == 'ERROR')]").isEmpty();
		this.planning.act(this.planning.head, sub, "answers");
		this.planning.act(this.planning.head, sub, "approval-request");
		this.planning.act(this.planning.officer, sub, "approval");
		this.planning.act(this.planning.head, sub, "signature");
		this.planning.world
			.post(this.planning.head, "/api/plan/plans/" + sub + "/issue",
					Map.of("version", this.planning.version(this.planning.head, sub), "number", 1, "issueDate",
							this.clock.today()))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("ISSUED");
	}

	@Test
	void whatItSaysOtherwiseThanThePlanAboveIsShown() {
		UUID sub = derived();
		this.planning.world.get(this.planning.head, "/api/plan/plans/" + sub + "/parent-difference")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.differences[?(@.path == 'content.themes[0].name')]")
			.isEmpty()
			.jsonPath("$.differences[?(@.path == 'content.windows[0].opens')].after")
			.isEqualTo(null);
	}

	@Test
	void theBoardSaysHowFarEachUnitIsAndNoMoreOfADraft() {
		UUID other = this.planning.world.unit("VILLAGE", this.planning.commune);
		board("NONE", 2);
		UUID sub = this.planning.draft(this.planning.head, "Kế hoạch thi đua của thôn", this.above);
		board("DRAFT", 1);
		this.planning.world.get(this.planning.officer, "/api/plan/plans/" + this.above + "/board?step=DRAFT")
			.expectBody()
			.jsonPath("$.units.items[0].unit.id")
			.isEqualTo(this.planning.village.toString())
			.jsonPath("$.units.items[0].planId")
			.isEmpty();
		this.planning.act(this.planning.head, sub, "check");
		this.planning.answered(this.planning.head, sub);
		this.planning.act(this.planning.head, sub, "approval-request");
		board("SENT", 1);
		this.planning.world.get(this.planning.officer, "/api/plan/plans/" + this.above + "/board?step=SENT")
			.expectBody()
			.jsonPath("$.units.items[0].planId")
			.isEqualTo(sub.toString());
		this.planning.act(this.planning.officer, sub, "return");
		board("RETURNED", 1);
		this.planning.act(this.planning.head, sub, "check");
		this.planning.answered(this.planning.head, sub);
		this.planning.act(this.planning.head, sub, "approval-request");
		this.planning.act(this.planning.officer, sub, "approval");
		board("APPROVED", 1);
		this.planning.world.get(this.planning.officer, "/api/plan/plans/" + this.above + "/board?step=NONE")
			.expectBody()
			.jsonPath("$.units.items[*].unit.id")
			.isEqualTo(List.of(other.toString()));
		this.planning.world.get(this.planning.head, "/api/plan/plans/" + this.above + "/board")
			.expectStatus()
			.isNotFound();
	}

	private void board(String step, int count) {
		this.planning.world.get(this.planning.officer, "/api/plan/plans/" + this.above + "/board")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.counts." + step)
			.isEqualTo(count);
	}

	@Test
	void nextYearsCopyHasItsDaysOnWorkingDays() {
		UUID copy = UUID.randomUUID();
		this.planning.world
			.post(this.planning.officer, "/api/plan/plans/" + this.above + "/copy", Map.of("id", copy, "year", 2023))
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.year")
			.isEqualTo(2023)
			.jsonPath("$.state")
			.isEqualTo("DRAFT")
			.jsonPath("$.about")
			.isEqualTo("Phát động thi đua năm 2023")
			.jsonPath("$.content.tasks[0].due")
			.isEqualTo("2023-02-15")
			.jsonPath("$.content.reviews[0].due")
			.isEqualTo("2023-06-30");
	}

	@Test
	void theCalendarHoldsAllDaysOfPlansInForce() {
		this.planning.draft("Dự thảo không có trong lịch");
		this.planning.world.get(this.planning.head, "/api/plan/calendar?year=2022")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[*].kind")
			.value((kinds) -> assertThat(kinds).asInstanceOf(InstanceOfAssertFactories.LIST)
				.containsExactlyInAnyOrder("ROUND", "TASK", "REVIEW", "TARGET", "WINDOW"))
			.jsonPath("$.items[?(@.kind == 'WINDOW')].to")
			.isEqualTo(this.clock.today().plusDays(39).toString())
			.jsonPath("$.items[?(@.kind == 'ROUND')].from")
			.isEqualTo("2022-02-01");
		this.planning.world.get(this.planning.head, "/api/plan/calendar?year=2022&from=2022-12-31&to=2022-12-31")
			.expectBody()
			.jsonPath("$.items[*].kind")
			.isEqualTo(List.of("TARGET"));
	}

	@Test
	void theCalendarOfAStrangerHoldsNoneOfThem() {
		Planning others = new Planning(this.api, this.directory, this.clock);
		for (UUID stranger : List.of(others.officer, others.head)) {
			this.planning.world.get(stranger, "/api/plan/calendar?year=2022")
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.total")
				.isEqualTo(0);
		}
	}

	@Test
	void theCalendarIsPagedAndSaysHowMuchThereIs() {
		this.planning.world.get(this.planning.head, "/api/plan/calendar?year=2022&size=2&page=1")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(5)
			.jsonPath("$.items.length()")
			.isEqualTo(2);
	}

	@Test
	void theBoardHoldsTheUnitsAtAnyDepthWithWhatIsDerivedFromASubPlan() {
		Planning below = this.planning;
		UUID district = below.world.province;
		UUID officer = below.world.holder("district-officer", district);
		UUID above = new WrittenPlans(this.context).in(PlanState.ISSUED, district, null);
		UUID communes = new WrittenPlans(this.context).in(PlanState.ISSUED, below.commune,
				new Parent(above, 1, district));
		new WrittenPlans(this.context).in(PlanState.WAITING_APPROVAL, below.village,
				new Parent(communes, 1, below.commune));
		String board = "/api/plan/plans/" + above + "/board";
		below.world.get(officer, board)
			.expectBody()
			.jsonPath("$.counts.ISSUED")
			.isEqualTo(1)
			.jsonPath("$.counts.SENT")
			.isEqualTo(1);
		below.world.get(officer, board + "?step=SENT")
			.expectBody()
			.jsonPath("$.units.items[0].unit.id")
			.isEqualTo(below.village.toString())
			.jsonPath("$.units.items[0].above")
			.isNotEmpty()
			// It waits for the commune, and is not there to be opened from the district.
			.jsonPath("$.units.items[0].planId")
			.isEmpty();
		below.world.get(officer, board + "?page=7")
			.expectBody()
			.jsonPath("$.units.items.length()")
			.isEqualTo(0)
			.jsonPath("$.counts.ISSUED")
			.isEqualTo(1);
	}

	@Test
	void aPlanWithoutSubPlansHasNoShares() {
		this.planning.world.get(this.planning.officer, "/api/plan/plans/" + this.above + "/targets")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[0].target.name")
			.isEqualTo(PlanMother.content().targets().getFirst().name())
			.jsonPath("$[0].planned")
			.isEmpty()
			.jsonPath("$[0].shares.length()")
			.isEqualTo(0);
	}

	private UUID derived() {
		UUID id = UUID.randomUUID();
		this.planning.world
			.post(this.planning.head, "/api/plan/plans/" + this.above + "/sub-plan", new HashMap<>(Map.of("id", id)))
			.expectStatus()
			.isCreated();
		return id;
	}

}
