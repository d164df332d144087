package vn.giaouoc.kit.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit before the eyes of those who check it, in every service. */
@RestController
@RequestMapping("/api/${giaouoc.service}/audit")
@Tag(name = "Quản trị")
class AuditController {

	private static final String WHERE = """
			 from audit a left join directory_person p on p.id = a.person
			where (cast(:person as uuid) is null or a.person = :person)
				and (cast(:object as uuid) is null or a.object_id = :object)
				and (cast(:action as text) is null or a.action = :action)
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AuditController(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** One record; the name is the person's present one. */
	record AuditRow(long id, OffsetDateTime at, OffsetDateTime businessAt, @Nullable UUID person,
			@Nullable String personName, @Nullable String system, String action, @Schema(allowableValues = {
					"DONE", "REFUSED", "READ" }) String outcome,
			String objectType, @Nullable UUID objectId, @Schema(type = "object") JsonNode changes,
			@Nullable String requestId){
	}

	@GetMapping
	@Access(reach = Reach.EVERYTHING, roles = { "auditor", "system-admin" })
	@Operation(summary = "Nhật ký: ai đã làm gì, khi nào, với vai trò nào")
	Page<AuditRow> page(@RequestParam(required = false) @Nullable UUID person,
			@RequestParam(required = false) @Nullable UUID object,
			@RequestParam(required = false) @Nullable String action, PageQuery query) {
		String order = query.orderBy(Map.of("at", "a.id"), "at,desc");
		List<AuditRow> items = filtered("select a.id, a.at, a.business_at, a.person, p.full_name, a.system, a.action, "
				+ "a.outcome, a.object_type, a.object_id, a.changes, a.request_id" + WHERE + " order by " + order
				+ " limit :size offset :offset", person, object, action)
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new AuditRow(row.getLong(1), row.getObject(2, OffsetDateTime.class),
					row.getObject(3, OffsetDateTime.class), row.getObject(4, UUID.class), row.getString(5),
					row.getString(6), row.getString(7), row.getString(8), row.getString(9),
					row.getObject(10, UUID.class), this.json.readTree(row.getString(11)), row.getString(12)))
			.list();
		long total = filtered("select count(*)" + WHERE, person, object, action).query(Long.class).single();
		return Page.of(items, total, query);
	}

	private JdbcClient.StatementSpec filtered(String sql, @Nullable UUID person, @Nullable UUID object,
			@Nullable String action) {
		return this.jdbc.sql(sql).param("person", person).param("object", object).param("action", action);
	}

}
