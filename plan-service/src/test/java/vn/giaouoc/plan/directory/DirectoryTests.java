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

}
