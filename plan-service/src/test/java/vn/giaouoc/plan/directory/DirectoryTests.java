package vn.giaouoc.plan.directory;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@IntegrationTest
class DirectoryTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Test
	void meIsWhoTheTokenNames() {
		UUID unit = this.directory.unit("COMMUNE", null);
		UUID person = this.directory.person(TestDirectory.role("official", unit));
		this.api.as(person)
			.get()
			.uri("/api/plan/me")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.person.id")
			.isEqualTo(person.toString())
			.jsonPath("$.assignments[0].role")
			.isEqualTo("official");
	}

	@Test
	void anAdministratorAddsAUnitBelowHisOwn() {
		UUID admin = this.directory.person(TestDirectory.role("system-admin", this.directory.unit("PROVINCE", null)));
		UUID id = UUID.randomUUID();
		this.api.as(admin)
			.post()
			.uri("/api/plan/units")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("id", id, "kind", "COMMUNE", "code", "X-" + id, "name", "Xã Thử", "managedBy", "COMMUNE",
					"cycle", "CALENDAR_YEAR", "validFrom", "2020-01-01"))
			.exchange()
			.expectStatus()
			.isCreated();
		this.api.as(admin)
			.get()
			.uri("/api/plan/units/" + id)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.name")
			.isEqualTo("Xã Thử");
	}

	/** No event has to come first: rights are read from the directory at each request. */
	@Test
	void anEndedAssignmentAndADisabledPersonGiveNoRightAtTheNextRequest() {
		World world = new World(this.api, this.directory);
		UUID commune = world.unit("COMMUNE", world.province);
		UUID officer = world.person("Trương Ngọc Thanh", "commune-officer", commune);
		world.get(officer, "/api/plan/people?unit=" + commune).expectBody().jsonPath("$.total").isEqualTo(1);

		change(world, officer, 1, false);
		world.get(officer, "/api/plan/people?unit=" + commune).expectBody().jsonPath("$.total").isEqualTo(0);
		world.post(officer, "/api/plan/people", Map.of()).expectStatus().isForbidden();

		change(world, officer, 2, true);
		world.get(officer, "/api/plan/people?unit=" + commune).expectBody().jsonPath("$.total").isEqualTo(1);

		String assignment = world.assignment(officer);
		world
			.post(world.admin, "/api/plan/assignments/" + assignment + "/end",
					Map.of("version", 3, "lastDay", "2021-12-31"))
			.expectStatus()
			.isOk();
		world.get(officer, "/api/plan/people?unit=" + commune).expectBody().jsonPath("$.total").isEqualTo(0);
		world.post(officer, "/api/plan/people", Map.of()).expectStatus().isForbidden();
	}

	private static void change(World world, UUID person, int version, boolean active) {
		world
			.put(world.admin, "/api/plan/people/" + person,
					Map.of("version", version, "fullName", "Trương Ngọc Thanh", "active", active))
			.expectStatus()
			.isOk();
	}

}
