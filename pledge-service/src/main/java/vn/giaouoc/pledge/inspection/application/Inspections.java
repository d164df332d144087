package vn.giaouoc.pledge.inspection.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.inspection.domain.Inspection;
import vn.giaouoc.pledge.inspection.domain.Inspection.Mending;
import vn.giaouoc.pledge.inspection.domain.InspectionKind;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.registration.application.PledgeTopics;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes of inspections in the units below, and what the units did about them. */
@Service
public class Inspections {

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	Inspections(JdbcClient jdbc, Outbox outbox, Audit audit, Idempotency idempotency, BusinessClock clock) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	/** A note that does not exist yet. */
	public record NewInspection(UUID id, UUID unitId, InspectionKind kind, LocalDate day, String found,
			@Nullable String toMend, @Nullable LocalDate mendBy) {
	}

	/** A note by its id and version. */
	public record InspectionRef(UUID id, long version) {
	}

	/**
	 * A note in the list.
	 *
	 * @param overdue whether it should have been mended before today
	 */
	public record InspectionLine(UUID id, long version, UnitName unit, InspectionKind kind, LocalDate day, String found,
			@Nullable String toMend, @Nullable LocalDate mendBy, boolean overdue, String inspector,
			@Nullable LocalDate mendedDay, @Nullable String mendedNote, @Nullable String mendedBy) {
	}

	@Transactional
	public InspectionRef note(Actor actor, IdempotencyKey key, NewInspection wanted) {
		return this.idempotency.once(key, actor, wanted, InspectionRef.class, () -> {
			actor.requireSight(wanted.unitId());
			Inspection noted = Inspection.noted(wanted.id(), wanted.unitId(), actor.personId(), wanted.kind(),
					wanted.day(), SearchKey.compose(wanted.found()), composed(wanted.toMend()), wanted.mendBy(),
					this.clock.today());
			this.jdbc.sql("""
					insert into inspection (id, version, unit_id, kind, day, found, to_mend, mend_by, inspector_id,
						inspector_name)
					values (:id, 1, :unit, :kind, :day, :found, :toMend, :mendBy, :person, :name)
					""")
				.param("id", noted.id())
				.param("unit", noted.unitId())
				.param("kind", noted.kind().name())
				.param("day", noted.day())
				.param("found", noted.found())
				.param("toMend", noted.toMend())
				.param("mendBy", noted.mendBy())
				.param("person", noted.inspectorId())
				.param("name", actor.name())
				.update();
			this.outbox.append(PledgeTopics.PLEDGES, noted.id(), noted.noted());
			this.audit.record("inspection-noted", "inspection", noted.id(),
					Map.of("unit", Change.of(null, noted.unitId()), "mendBy", Change.of(null, noted.mendBy())));
			return new InspectionRef(noted.id(), 1);
		});
	}

	private static @Nullable String composed(@Nullable String text) {
		return (text != null && !text.isBlank()) ? SearchKey.compose(text) : null;
	}

	/** The unit's head, or whoever inspects, says that it is mended. */
	@Transactional
	public InspectionRef mend(Actor actor, UUID id, long version, LocalDate day, @Nullable String note) {
		Inspection held = this.jdbc.sql("select * from inspection where id = :id")
			.param("id", id)
			.query((row, _) -> inspection(row))
			.optional()
			.orElseThrow(Problem::notFound);
		if (held.version() != version) {
			throw new OptimisticLockingFailureException("inspection");
		}
		Inspection mended = held.mend(new Mending(day, composed(note), actor.name()), this.clock.today());
		int rows = this.jdbc
			.sql("""
					update inspection set version = version + 1, mended_day = :day, mended_note = :note, mended_by_name = :by
					where id = :id and version = :version
					""")
			.param("id", id)
			.param("version", version)
			.param("day", day)
			.param("note", composed(note))
			.param("by", actor.name())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("inspection");
		}
		this.outbox.append(PledgeTopics.PLEDGES, id, mended.mended(actor.personId()));
		this.audit.record("inspection-mended", "inspection", id, Map.of("mendedDay", Change.of(null, day)));
		return new InspectionRef(id, version + 1);
	}

	private static Inspection inspection(ResultSet row) throws SQLException {
		@Nullable LocalDate mended = row.getObject("mended_day", LocalDate.class);
		return new Inspection(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("unit_id", UUID.class), row.getObject("inspector_id", UUID.class),
				InspectionKind.valueOf(row.getString("kind")), row.getObject("day", LocalDate.class),
				row.getString("found"), row.getString("to_mend"), row.getObject("mend_by", LocalDate.class),
				(mended != null) ? new Mending(mended, row.getString("mended_note"), row.getString("mended_by_name"))
						: null);
	}

	/** Notes in sight; open ones wait to be mended. */
	@Transactional(readOnly = true)
	public Page<InspectionLine> page(@Nullable UUID unit, boolean open, PageQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		LocalDate today = this.clock.today();
		parameters.put("unit", unit);
		parameters.put("open", open);
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String from = """
				from inspection i left join directory_unit u on u.id = i.unit_id
				where (cast(:unit as uuid) is null or i.unit_id = :unit)
					and (not :open or (i.to_mend is not null and i.mended_day is null))
				""";
		long total = this.jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
		return Page.of(this.jdbc
			.sql("select i.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind " + from + " order by "
					+ query.orderBy(Map.of("day", "i.day", "mendBy", "i.mend_by", "unit", "u.name"), "day,desc")
					+ ", i.id limit :size offset :offset")
			.params(parameters)
			.query((row, _) -> line(row, today))
			.list(), total, query);
	}

	private static InspectionLine line(ResultSet row, LocalDate today) throws SQLException {
		Inspection held = inspection(row);
		Mending mending = held.mending();
		LocalDate mendBy = held.mendBy();
		return new InspectionLine(held.id(), held.version(),
				new UnitName(held.unitId(), text(row.getString("unit_code")), text(row.getString("unit_name")),
						text(row.getString("unit_kind"))),
				held.kind(), held.day(), held.found(), held.toMend(), mendBy,
				mending == null && mendBy != null && today.isAfter(mendBy), row.getString("inspector_name"),
				(mending != null) ? mending.day() : null, (mending != null) ? mending.note() : null,
				(mending != null) ? mending.by() : null);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
