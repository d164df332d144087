package vn.giaouoc.pledge.review.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.registration.application.Pledges;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.review.domain.PerformanceGrade;
import vn.giaouoc.pledge.review.domain.PledgeResult;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of pledges at the end of the year, by the head's word. */
@Service
public class Results {

	private final Pledges pledges;

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Audit audit;

	private final BusinessClock clock;

	Results(Pledges pledges, JdbcClient jdbc, Outbox outbox, Audit audit, BusinessClock clock) {
		this.pledges = pledges;
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What the head says of a pledge.
	 *
	 * @param version 0 the first time, then the one that he has read
	 */
	public record Said(long version, @Nullable PerformanceGrade grade, List<String> honours, @Nullable String note,
			@Nullable UUID minutesId) {
	}

	/** A result as it is held now. */
	public record ResultRef(UUID pledgeId, long version) {
	}

	/**
	 * A pledge in the list of results.
	 *
	 * @param pledged titles and forms that were pledged for
	 * @param result null: none yet
	 */
	public record ResultRow(UUID pledgeId, UUID unitId, String unit, String subject, List<String> pledged,
			@Nullable ResultView result) {
	}

	/** What became of a pledge. */
	public record ResultView(long version, @Nullable PerformanceGrade grade, List<String> honours,
			@Nullable String note, @Nullable UUID minutesId, String confirmedBy, OffsetDateTime confirmedAt) {
	}

	/** Confirms a result, or a later word on it. */
	@Transactional
	public ResultRef confirm(Actor actor, UUID pledgeId, Said said) {
		Pledge pledge = this.pledges.find(pledgeId)
			.filter((held) -> actor.units().contains(held.unitId()))
			.orElseThrow(Problem::notFound);
		String note = said.note();
		PledgeResult result = PledgeResult.of(pledge, said.version() + 1, said.grade(), said.honours(),
				(note != null && !note.isBlank()) ? SearchKey.compose(note) : null, minutes(pledge, said.minutesId()));
		OffsetDateTime now = this.clock.instant().atZone(BusinessClock.ZONE).toOffsetDateTime();
		write(result, actor, now);
		this.outbox.append(PledgeTopics.PLEDGES, pledgeId, result.confirmed(actor.personId(), now));
		this.audit.record("result-confirmed", "pledge", pledgeId,
				Map.of("honours", Change.of(null, result.honours()), "grade", Change.hidden()));
		return new ResultRef(pledgeId, result.version());
	}

	/** Minutes are those of a meeting of the same unit, sent by its head. */
	private @Nullable UUID minutes(Pledge pledge, @Nullable UUID minutesId) {
		if (minutesId == null) {
			return null;
		}
		return this.jdbc.sql(
				"select id from review_paper where id = :id and unit_id = :unit and kind = 'MINUTES' and state <> 'DRAFT'")
			.param("id", minutesId)
			.param("unit", pledge.unitId())
			.query(UUID.class)
			.optional()
			.orElseThrow(Problem::notFound);
	}

	private void write(PledgeResult result, Actor actor, OffsetDateTime now) {
		Pledge pledge = result.pledge();
		PerformanceGrade grade = result.grade();
		String sql = (result.version() == 1) ? """
				insert into pledge_result (pledge_id, version, plan_id, year, unit_id, grade, honours, note, minutes_id,
					confirmed_by, confirmed_by_name, confirmed_at)
				values (:id, 1, :plan, :year, :unit, :grade, :honours, :note, :minutes, :by, :name, :at)
				on conflict do nothing
				""" : """
				update pledge_result set version = :version, grade = :grade, honours = :honours, note = :note,
					minutes_id = :minutes, confirmed_by = :by, confirmed_by_name = :name, confirmed_at = :at
				where pledge_id = :id and version = :version - 1
				""";
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", pledge.id());
		parameters.put("version", result.version());
		parameters.put("plan", pledge.window().planId());
		parameters.put("year", pledge.window().year());
		parameters.put("unit", pledge.unitId());
		parameters.put("grade", (grade != null) ? grade.name() : null);
		parameters.put("honours", result.honours().toArray(String[]::new));
		parameters.put("note", result.note());
		parameters.put("minutes", result.minutesId());
		parameters.put("by", actor.personId());
		parameters.put("name", actor.name());
		parameters.put("at", now);
		if (this.jdbc.sql(sql).params(parameters).update() == 0) {
			throw new OptimisticLockingFailureException("pledge_result");
		}
	}

	/** The pledges that a head stands for, with what became of them. */
	@Transactional(readOnly = true)
	public Page<ResultRow> page(@Nullable UUID plan, @Nullable UUID unit, PageQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String q = query.q();
		parameters.put("q", (q != null) ? "%" + SearchKey.escapeLike(SearchKey.fold(q)) + "%" : null);
		parameters.put("plan", plan);
		parameters.put("unit", unit);
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String from = """
				from pledge p left join pledge_result r on r.pledge_id = p.id left join directory_unit u on u.id = p.unit_id
				where p.state in ('CONFIRMED', 'SENT', 'RECEIVED') and (cast(:plan as uuid) is null or p.plan_id = :plan)
					and (cast(:unit as uuid) is null or p.unit_id = :unit)
					and (cast(:q as text) is null or p.search_key like :q)
				""";
		long total = this.jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
		return Page.of(this.jdbc
			.sql("select p.id, p.unit_id, u.name as unit_name, p.subject_name, p.titles || p.forms as pledged, r.* "
					+ from + " order by " + query.orderBy(Map.of("name", "p.search_key", "unit", "u.name"), "name,asc")
					+ ", p.id limit :size offset :offset")
			.params(parameters)
			.query((row, _) -> new ResultRow(row.getObject("id", UUID.class), row.getObject("unit_id", UUID.class),
					Optional.ofNullable(row.getString("unit_name")).orElse(""), row.getString("subject_name"),
					list(row.getArray("pledged")), result(row)))
			.list(), total, query);
	}

	private static @Nullable ResultView result(ResultSet row) throws SQLException {
		if (row.getObject("pledge_id", UUID.class) == null) {
			return null;
		}
		@Nullable String grade = row.getString("grade");
		return new ResultView(row.getLong("version"), (grade != null) ? PerformanceGrade.valueOf(grade) : null,
				list(row.getArray("honours")), row.getString("note"), row.getObject("minutes_id", UUID.class),
				row.getString("confirmed_by_name"), Papers.moment(row, "confirmed_at"));
	}

	private static List<String> list(Array array) throws SQLException {
		return Arrays.stream((Object[]) array.getArray()).map(String.class::cast).toList();
	}

}
