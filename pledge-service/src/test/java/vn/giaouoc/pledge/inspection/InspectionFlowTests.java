package vn.giaouoc.pledge.inspection;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

@IntegrationTest
class InspectionFlowTests {

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void whatIsToBeMendedIsSeenByTheHeadWhoSaysWhenItIs() {
		UUID id = noted();
		open(this.place.head).jsonPath("$.items[0].id")
			.isEqualTo(id.toString())
			.jsonPath("$.items[0].overdue")
			.isEqualTo(true);
		Map<String, Object> mended = Map.of("version", 1, "day", "2022-06-20", "note", "Đã bổ sung");
		this.place.post(this.place.head, "/api/pledge/inspections/" + id + "/mending", mended).expectStatus().isOk();
		open(this.place.officer).jsonPath("$.total").isEqualTo(0);
		this.place.post(this.place.officer, "/api/pledge/inspections/" + id + "/mending", mended)
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("stale-version");
		this.place.get(this.place.officer, "/api/pledge/inspections")
			.expectBody()
			.jsonPath("$.items[0].mendedNote")
			.isEqualTo("Đã bổ sung")
			.jsonPath("$.items[0].overdue")
			.isEqualTo(false);
	}

	@Test
	void anotherUnitsHeadDoesNotSeeIt() {
		noted();
		open(this.place.villageHead).jsonPath("$.total").isEqualTo(0);
	}

	private UUID noted() {
		UUID id = UUID.randomUUID();
		this.place
			.post(this.place.officer, "/api/pledge/inspections",
					Map.of("id", id, "unitId", this.place.department, "kind", "URGING", "day", "2022-06-01", "found",
							"Chưa họp bình xét", "toMend", "Họp và gửi biên bản", "mendBy", "2022-06-15"))
			.expectStatus()
			.isCreated();
		return id;
	}

	private BodyContentSpec open(UUID reader) {
		return this.place.get(reader, "/api/pledge/inspections?open=true").expectStatus().isOk().expectBody();
	}

}
