package vn.giaouoc.kit.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static vn.giaouoc.kit.exports.ListExport.text;

/**
 * The audit before the eyes of those who check it, in every service: what was done under
 * assignments of the units that they see. What nobody's assignment stands behind, as
 * system work and refused log-ins, is shown to those alone who check the whole tree.
 */
@RestController
@RequestMapping("/api/${giaouoc.service}/audit")
@Tag(name = "Quản trị")
class AuditController {

	private static final String WHERE = """
			 from audit a left join directory_person p on p.id = a.person
			where (cast(:person as uuid) is null or a.person = :person)
				and (cast(:object as uuid) is null or a.object_id = :object)
				and (cast(:action as text) is null or a.action = :action)
				and (a.assignment in (select id from directory_assignment where unit_id = any (:units))
					or a.assignment is null
						and exists (select from directory_unit where id = any (:units) and parent_id is null))
			""";

	private static final ListExport<AuditRow> EXPORT = new ListExport<>("Nhật ký",
			List.of("Số", "Lúc", "Giờ nghiệp vụ", "Ai", "Việc", "Kết quả", "Loại đối tượng", "Đối tượng", "Thay đổi",
					"Mã yêu cầu"),
			(row) -> List.of(text(row.id()), text(row.at()), text(row.businessAt()),
					text((row.personName() != null) ? row.personName()
							: (row.system() != null) ? row.system() : row.person()),
					row.action(), row.outcome(), row.objectType(), text(row.objectId()), row.changes().toString(),
					text(row.requestId())));

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
	@Access(reach = Reach.SIGHT, roles = { "auditor", "system-admin" })
	@Operation(summary = "Nhật ký: ai đã làm gì, khi nào, với vai trò nào")
	Page<AuditRow> page(@Parameter(hidden = true) Actor actor, @RequestParam(required = false) @Nullable UUID person,
			@RequestParam(required = false) @Nullable UUID object,
			@RequestParam(required = false) @Nullable String action, PageQuery query) {
		return find(actor, person, object, action, query);
	}

	@GetMapping(path = "/export", produces = ListExport.TYPE)
	@Access(reach = Reach.SIGHT, roles = { "auditor", "system-admin" })
	@Operation(summary = "Nhật ký đang lọc, thành bảng tính; nhiều nhất 5.000 dòng mới nhất")
	ResponseEntity<byte[]> export(@Parameter(hidden = true) Actor actor,
			@RequestParam(required = false) @Nullable UUID person,
			@RequestParam(required = false) @Nullable UUID object,
			@RequestParam(required = false) @Nullable String action, PageQuery query) {
		return ListExport.answer("nhat-ky.xlsx",
				EXPORT.workbook(query, (page) -> find(actor, person, object, action, page)));
	}

	private Page<AuditRow> find(Actor actor, @Nullable UUID person, @Nullable UUID object, @Nullable String action,
			PageQuery query) {
		String order = query.orderBy(Map.of("at", "a.id"), "at,desc");
		List<AuditRow> items = filtered("select a.id, a.at, a.business_at, a.person, p.full_name, a.system, a.action, "
				+ "a.outcome, a.object_type, a.object_id, a.changes, a.request_id" + WHERE + " order by " + order
				+ " limit :size offset :offset", actor, person, object, action)
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new AuditRow(row.getLong(1), row.getObject(2, OffsetDateTime.class),
					row.getObject(3, OffsetDateTime.class), row.getObject(4, UUID.class), row.getString(5),
					row.getString(6), row.getString(7), row.getString(8), row.getString(9),
					row.getObject(10, UUID.class), this.json.readTree(row.getString(11)), row.getString(12)))
			.list();
		long total = filtered("select count(*)" + WHERE, actor, person, object, action).query(Long.class).single();
		return Page.of(items, total, query);
	}

	private JdbcClient.StatementSpec filtered(String sql, Actor actor, @Nullable UUID person, @Nullable UUID object,
			@Nullable String action) {
		return this.jdbc.sql(sql)
			.param("units", actor.units().toArray(UUID[]::new))
			.param("person", person)
			.param("object", object)
			.param("action", action);
	}

}
