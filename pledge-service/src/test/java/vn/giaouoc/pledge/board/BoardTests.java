package vn.giaouoc.pledge.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class BoardTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	MeterRegistry meters;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void eachUnitShowsWhomItExpectsAndHowFarItIs() {
		this.place.registered(this.place.official);
		UUID withdrawn = this.place.registered(this.place.head);
		this.place.act(this.place.head, withdrawn, "withdrawal", Map.of());
		String department = "$[?(@.unit.id == '" + this.place.department + "')]";
		board(this.place.officer).jsonPath("$.length()")
			.isEqualTo(2)
			.jsonPath(department + ".expected")
			.isEqualTo(2)
			.jsonPath(department + ".registered")
			.isEqualTo(1)
			.jsonPath(department + ".submitted")
			.isEqualTo(1);
		// A head looks at his own units only.
		board(this.place.villageHead).jsonPath("$.length()").isEqualTo(1);
	}

	@Test
	void householdsOfAVillageAreExpectedToo() {
		household();
		UUID second = household();
		this.place
			.post(this.place.villageHead, "/api/pledge/pledges",
					this.place.pledge(UUID.randomUUID(), this.place.window, "HOUSEHOLD", second, "LDTT"))
			.expectStatus()
			.isCreated();
		String village = "$[?(@.unit.id == '" + this.place.village + "')]";
		board(this.place.officer).jsonPath(village + ".expected")
			.isEqualTo(3)
			.jsonPath(village + ".registered")
			.isEqualTo(1);
	}

	@Test
	void titlesAndHoursAreCountedOverTheUnitsInSight() {
		this.place.registered(this.place.official);
		this.place.registered(this.place.head);
		get(this.place.officer, "titles").jsonPath("$[?(@.code == 'LDTT')].pledged").isEqualTo(2);
		get(this.place.officer, "timeline").jsonPath("$[*].accepted")
			.value((counts) -> assertThat(
					((List<?>) counts).stream().mapToInt((count) -> ((Number) count).intValue()).sum())
				.isEqualTo(2));
		get(this.place.villageHead, "titles").jsonPath("$.length()").isEqualTo(0);
	}

	@Test
	void anOpenWindowTellsHowManyAreStillToCome() {
		this.place.registered(this.place.official);
		String window = "$[?(@.windowId == '" + this.place.window + "')]";
		this.place.get(this.place.officer, "/api/pledge/expected-load")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath(window + ".expected")
			.isEqualTo(3)
			.jsonPath(window + ".missing")
			.isEqualTo(2);
		assertThat(this.meters.get("giaouoc.registrations.missing").gauge().value()).isPositive();
		assertThat(this.meters.get("giaouoc.registrations.needed.per.second").gauge().value()).isPositive();
	}

	private UUID household() {
		UUID id = UUID.randomUUID();
		this.place.inSystem(() -> this.context.getBean(JdbcClient.class).sql("""
				insert into household (id, version, code, village_id, head_name, valid_from)
				values (:id, 1, 'H001', :village, 'Hồ Văn Mẫu', '2020-01-01')
				""").param("id", id).param("village", this.place.village).update());
		return id;
	}

	private BodyContentSpec board(UUID actor) {
		return get(actor, "board");
	}

	private BodyContentSpec get(UUID actor, String what) {
		return this.place.get(actor, "/api/pledge/windows/" + this.place.window + "/" + what)
			.expectStatus()
			.isOk()
			.expectBody();
	}

}
