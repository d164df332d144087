package vn.giaouoc.plan.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PlanListTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	BusinessClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	Planning planning;

	@BeforeEach
	void aCommune() {
		this.planning = new Planning(this.api, this.directory, this.clock);
	}

	@Test
	void isFoundWithAndWithoutDiacriticsAndTypedOnesCountFirst() {
		UUID bare = this.planning.draft("Ke hoach trong rung");
		UUID other = this.planning.draft("Kế hoạch trống rừng");
		UUID wanted = this.planning.draft("Kế hoạch trồng rừng");
		list(this.planning.officer, "?q={q}", "trồng rừng").jsonPath("$.items[0].id")
			.isEqualTo(wanted.toString())
			.jsonPath("$.total")
			.isEqualTo(3);
		list(this.planning.officer, "?q={q}", "TRONG RUNG").jsonPath("$.items[*].id")
			.isEqualTo(List.of(wanted.toString(), other.toString(), bare.toString()));
		list(this.planning.officer, "?q={q}", "rừng trồng").jsonPath("$.total").isEqualTo(3);
		list(this.planning.officer, "?q={q}", "%").jsonPath("$.total").isEqualTo(0);
	}

	@Test
	void isFilteredByYearUnitStateAndKindAndPaged() {
		UUID draft = this.planning.draft("Dự thảo");
		UUID issued = this.planning.issued("Ban hành");
		list(this.planning.officer, "?state=DRAFT").jsonPath("$.items[*].id").isEqualTo(List.of(draft.toString()));
		list(this.planning.officer, "?state=DRAFT&state=ISSUED").jsonPath("$.total").isEqualTo(2);
		list(this.planning.officer, "?year=2021").jsonPath("$.total").isEqualTo(0);
		list(this.planning.officer, "?unit=" + this.planning.commune + "&kind=PLAN").jsonPath("$.total").isEqualTo(2);
		list(this.planning.officer, "?kind=SUB_PLAN").jsonPath("$.total").isEqualTo(0);
		list(this.planning.officer, "?size=1&page=1").jsonPath("$.items[*].id").isEqualTo(List.of(draft.toString()));
		list(this.planning.officer, "?sort=issueDate,desc").jsonPath("$.items[0].id").isEqualTo(issued.toString());
	}

	@Test
	void theWorkbookHoldsThePlansOfTheListAndNoOthers() {
		this.planning.draft("Dự thảo");
		this.planning.issued("Ban hành");
		assertThat(this.planning.world.exported(this.planning.officer, "/api/plan/plans/export?sort=issueDate,desc", 5))
			.containsExactlyInAnyOrder("Tình trạng", "Đã ban hành", "Dự thảo");
		assertThat(this.planning.world.exported(this.planning.officer, "/api/plan/plans/export?state=ISSUED", 4))
			.containsExactly("Loại", "Kế hoạch");
		assertThat(this.planning.world.exported(this.planning.head, "/api/plan/plans/export", 5))
			.containsExactly("Tình trạng", "Đã ban hành");
	}

	@Test
	void draftsAreSeenByThoseWhoMakeThemAndIssuedPlansAboveAndBelow() {
		UUID draft = this.planning.draft("Dự thảo");
		UUID issued = this.planning.issued("Ban hành");
		UUID above = this.planning.world.holder("district-officer", this.planning.world.province);
		UUID villager = this.planning.world.holder("official", this.planning.village);
		UUID colleague = this.planning.world.holder("official", this.planning.commune);
		UUID neighbour = this.planning.world.holder("commune-officer",
				this.planning.world.unit("COMMUNE", this.planning.world.province));
		for (UUID reader : List.of(above, villager, colleague, this.planning.head)) {
			list(reader, "").jsonPath("$.items[*].id").isEqualTo(List.of(issued.toString()));
			this.planning.world.get(reader, "/api/plan/plans/" + draft).expectStatus().isNotFound();
			this.planning.world.get(reader, "/api/plan/plans/" + issued).expectStatus().isOk();
		}
		list(this.planning.clerk, "").jsonPath("$.total").isEqualTo(2);
		list(neighbour, "").jsonPath("$.total").isEqualTo(0);
		this.planning.world.get(neighbour, "/api/plan/plans/" + issued).expectStatus().isNotFound();
	}

	@Test
	void anybodyReadsWhatIsIssuedAndMarkedPublicAndNothingElse() {
		UUID hidden = this.planning.issued("Nội bộ");
		UUID draft = UUID.randomUUID();
		Map<String, Object> body = Planning.writing("Công khai", this.planning.content());
		body.put("id", draft);
		body.put("openToPublic", true);
		this.planning.world.created(this.planning.officer, "/api/plan/plans", body);
		anybody(hidden, 404);
		anybody(draft, 404);
		this.planning.act(this.planning.officer, draft, "check");
		this.planning.answered(this.planning.officer, draft);
		this.planning.act(this.planning.officer, draft, "signature-request");
		this.planning.act(this.planning.leader, draft, "signature");
		this.planning.issue(draft, 5);
		anybody(draft, 200);
		this.api.anonymous()
			.get()
			.uri("/api/plan/public/plans?unit=" + this.planning.commune)
			.exchange()
			.expectBody()
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of(draft.toString()));
		this.planning.act(this.planning.leader, draft, "revocation");
		anybody(draft, 404);
	}

	private void anybody(UUID id, int status) {
		this.api.anonymous().get().uri("/api/plan/public/plans/" + id).exchange().expectStatus().isEqualTo(status);
	}

	@Test
	void withoutTheQuerysLockTheDatabaseStillShowsTheScopeAlone() {
		UUID issued = this.planning.issued("Ban hành");
		this.planning.draft("Dự thảo");
		Scope sight = new Scope(UUID.randomUUID(), Set.of(this.planning.commune), null, null);
		assertThat(within(sight, this::rows)).containsExactly(issued);
		assertThat(within(sight, this::found)).containsExactly(issued);
		Scope elsewhere = new Scope(UUID.randomUUID(), Set.of(UUID.randomUUID()), null, null);
		assertThat(within(elsewhere, this::rows)).isEmpty();
		assertThat(within(elsewhere, this::found)).isEmpty();
		assertThat(within(sight,
				() -> this.jdbc.sql("update plan set about = 'x' where id = :id").param("id", issued).update()))
			.isZero();
		assertThat(within(sight, () -> this.jdbc.sql("select count(*) from plan_window").query(Long.class).single()))
			.isZero();
	}

	@Test
	void withoutAScopeNothingIsSeenButWhatIsPublic() {
		this.planning.issued("Ban hành");
		List<Boolean> rows = this.transactions
			.execute((_) -> this.jdbc.sql("select distinct open_to_public from plan").query(Boolean.class).list());
		assertThat(rows).doesNotContain(false);
		assertThat(this.transactions.<List<UUID>>execute((_) -> found())).isEmpty();
	}

	private List<UUID> rows() {
		return this.jdbc.sql("select id from plan where unit_id = :unit")
			.param("unit", this.planning.commune)
			.query(UUID.class)
			.list();
	}

	private List<UUID> found() {
		return this.jdbc.sql("select id from find_plans(false, null, null, null, null, null, 'changed desc', 5000)")
			.query(UUID.class)
			.list();
	}

	private <T> T within(Scope scope, Supplier<T> work) {
		return scope.call(() -> this.transactions.execute((_) -> work.get()));
	}

	private BodyContentSpec list(UUID actor, String query, Object... variables) {
		return this.planning.world.get(actor, "/api/plan/plans" + query, variables).expectStatus().isOk().expectBody();
	}

}
