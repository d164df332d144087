package vn.giaouoc.plan.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.databind.json.JsonMapper;
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

	/** The first assignment of somebody in the directory. */
	String assignment(UUID person) {
		return JsonMapper.shared()
			.readTree(get(this.admin, "/api/plan/people/" + person).expectBody().returnResult().getResponseBody())
			.at("/assignments/0/id")
			.asString();
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

	/** A column of the workbook that is exported there, its header first. */
	public List<String> exported(UUID actor, String path, int column) {
		byte[] workbook = get(actor, path).expectStatus().isOk().expectBody().returnResult().getResponseBody();
		try (ReadableWorkbook opened = new ReadableWorkbook(new ByteArrayInputStream(Objects.requireNonNull(workbook)));
				Stream<Row> rows = opened.getFirstSheet().openStream()) {
			return rows.map((row) -> row.getCellText(column)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
