package vn.giaouoc.plan.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A province of a test's own, with what its administrator adds over HTTP.
 */
public final class World {

	public final UUID province = UUID.randomUUID();

	public final UUID admin;

	private final Api api;

	private final TestDirectory directory;

	public World(Api api, TestDirectory directory) {
		this.api = api;
		this.directory = directory;
		UUID first = directory.person(TestDirectory.role("system-admin", directory.unit("PROVINCE", null)));
		created(first, "/api/plan/units", unit(this.province, "PROVINCE", null));
		this.admin = holder("system-admin", this.province);
	}

	public UUID unit(String kind, UUID parent) {
		UUID id = UUID.randomUUID();
		created(this.admin, "/api/plan/units", unit(id, kind, parent));
		return id;
	}

	/** Somebody who holds a role today. */
	public UUID holder(String role, UUID unit) {
		return this.directory.person(TestDirectory.role(role, unit));
	}

	/** Somebody in the directory itself. */
	UUID person(String name, String role, UUID unit) {
		UUID id = UUID.randomUUID();
		created(this.admin, "/api/plan/people", Map.of("id", id, "fullName", name, "assignment",
				Map.of("id", UUID.randomUUID(), "role", role, "unitId", unit, "from", "2021-01-01")));
		return id;
	}

	UUID household(UUID actor, UUID village, String head) {
		UUID id = UUID.randomUUID();
		created(actor, "/api/plan/households",
				Map.of("id", id, "villageId", village, "headName", head, "validFrom", "2021-01-01"));
		return id;
	}

	UUID cluster(UUID actor, String kind, UUID level) {
		UUID id = UUID.randomUUID();
		created(actor, "/api/plan/clusters", Map.of("id", id, "kind", kind, "name", "Cụm " + id, "levelUnitId", level,
				"validFrom", "2021-01-01", "validTo", "2030-12-31"));
		return id;
	}

	public RestTestClient.ResponseSpec get(UUID actor, String path, Object... variables) {
		return this.api.as(actor).get().uri(path, variables).exchange();
	}

	public RestTestClient.ResponseSpec post(UUID actor, String path, Map<String, ?> body) {
		return this.api.as(actor).post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	public RestTestClient.ResponseSpec put(UUID actor, String path, Map<String, ?> body) {
		return this.api.as(actor).put().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	public void created(UUID actor, String path, Map<String, ?> body) {
		post(actor, path, body).expectStatus().isEqualTo(HttpStatusCode.valueOf(201));
	}

	private static Map<String, ?> unit(UUID id, String kind, UUID parent) {
		Map<String, Object> unit = new HashMap<>(Map.of("id", id, "kind", kind, "code", "U-" + id, "name",
				"Đơn vị " + id, "managedBy", "COMMUNE", "cycle", "CALENDAR_YEAR", "validFrom", "2020-01-01"));
		unit.put("parentId", parent);
		return unit;
	}

}
