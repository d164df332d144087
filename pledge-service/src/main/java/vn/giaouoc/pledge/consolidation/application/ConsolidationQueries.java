package vn.giaouoc.pledge.consolidation.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.consolidation.application.Consolidations.Basis;
import vn.giaouoc.pledge.consolidation.application.Consolidations.PlanOf;
import vn.giaouoc.pledge.consolidation.application.Consolidations.Sealed;
import vn.giaouoc.pledge.consolidation.domain.Conflict;
import vn.giaouoc.pledge.consolidation.domain.ConsolidatedRow;
import vn.giaouoc.pledge.consolidation.domain.Totals;
import vn.giaouoc.pledge.consolidation.domain.Difference;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads of consolidations: live from the rows that have come in, and as they were sealed.
 */
@Service
public class ConsolidationQueries {

	private static final int MOST_CONFLICTS = 200;

	private final JdbcClient jdbc;

	private final Consolidations consolidations;

	ConsolidationQueries(JdbcClient jdbc, Consolidations consolidations) {
		this.jdbc = jdbc;
		this.consolidations = consolidations;
	}

	/**
	 * What would be sealed now.
	 *
	 * @param missing units that register under the plan and of which nothing is received
	 * @param difference against what was sealed last
	 * @param next the number that it would have; 0 is the first
	 */
	public record LiveView(UUID planId, int year, String planCode, List<ConsolidatedRow> rows, Totals counts,
			List<Conflict> conflicts, List<UnitName> missing, Difference difference, int next) {
	}

	/**
	 * What would be sealed of a year now, without its rows: of a district they are
	 * thousands, and stand in the list of pledges.
	 *
	 * @param planCode of the plan that the unit has issued itself
	 * @param counts by the unit that sent the rows here
	 * @param packages what units below have sent up
	 * @param missing communes of which no package has come
	 * @param conflicts the first of them
	 * @param next the number that it would have; 0 is the first
	 */
	public record YearView(int year, @Nullable String planCode, Totals counts, List<SealedLine> packages,
			List<UnitName> missing, List<Conflict> conflicts, int conflictsInAll, int added, int removed, int changed,
			int next) {
	}

	/** One that was sealed, in a list. */
	public record SealedLine(UUID id, @Nullable UUID planId, int year, UnitName unit, int number, int rows,
			String sealedBy, OffsetDateTime sealedAt, String contentHash) {
	}

	/** One that was sealed, with all that it says. */
	public record SealedView(UUID id, @Nullable UUID planId, int year, UUID unitId, int number,
			List<ConsolidatedRow> rows, Totals counts, Difference difference, String sealedBy, OffsetDateTime sealedAt,
			String contentHash) {
	}

	@Transactional(readOnly = true)
	public LiveView live(Actor actor, UUID planId) {
		UUID seat = Optional.ofNullable(actor.acting()).orElseThrow(Problem::notFound).unitId();
		PlanOf plan = this.consolidations.plan(planId).orElseThrow(Problem::notFound);
		Basis basis = Basis.of(plan);
		List<ConsolidatedRow> rows = this.consolidations.received(basis, seat);
		Optional<Sealed> last = this.consolidations.newest(basis, seat);
		return new LiveView(planId, plan.year(), plan.code(), rows, Totals.of(rows), Conflict.in(rows, SearchKey::fold),
				missing(planId, rows), Difference.between(last.map(Sealed::rows).orElse(List.of()), rows),
				last.map((before) -> before.number() + 1).orElse(0));
	}

	/** Of all plans of a year, with the packages that have come up. */
	@Transactional(readOnly = true)
	public YearView live(Actor actor, int year) {
		UUID seat = Optional.ofNullable(actor.acting()).orElseThrow(Problem::notFound).unitId();
		Basis basis = this.consolidations.year(year);
		List<ConsolidatedRow> rows = this.consolidations.received(basis, seat);
		Optional<Sealed> last = this.consolidations.newest(basis, seat);
		Difference difference = Difference.between(last.map(Sealed::rows).orElse(List.of()), rows);
		List<Conflict> conflicts = Conflict.in(rows, SearchKey::fold);
		List<SealedLine> packages = list(year, null).stream().filter((one) -> !one.unit().id().equals(seat)).toList();
		return new YearView(year, this.consolidations.plan(year, seat).map(PlanOf::code).orElse(null), Totals.of(rows),
				packages, silent(packages), conflicts.stream().limit(MOST_CONFLICTS).toList(), conflicts.size(),
				difference.added().size(), difference.removed().size(), difference.changed().size(),
				last.map((before) -> before.number() + 1).orElse(0));
	}

	/** Communes below of which nothing has come up. */
	private List<UnitName> silent(List<SealedLine> packages) {
		return this.jdbc.sql("""
				select u.id, u.code, u.name, u.kind from directory_unit u
				where u.id = any (scope_units()) and u.kind in ('COMMUNE', 'TOWNSHIP') and not (u.id = any (:there))
					and u.valid_from <= cast(business_now() at time zone 'Asia/Ho_Chi_Minh' as date)
					and coalesce(u.valid_to >= cast(business_now() at time zone 'Asia/Ho_Chi_Minh' as date), true)
				order by u.name, u.id
				""")
			.param("there", packages.stream().map((one) -> one.unit().id()).distinct().toArray(UUID[]::new))
			.query(UnitName.class)
			.list();
	}

	private List<UnitName> missing(UUID planId, List<ConsolidatedRow> rows) {
		return this.jdbc.sql("""
				select distinct u.id, u.code, u.name, u.kind
				from registration_window w, lateral window_units(w.id) e join directory_unit u on u.id = e.unit_id
				where w.plan_id = :plan and w.state = 'SET' and u.id = any (scope_units()) and not (u.id = any (:there))
				order by u.name, u.id
				""")
			.param("plan", planId)
			.param("there", rows.stream().map(ConsolidatedRow::unitId).distinct().toArray(UUID[]::new))
			.query(UnitName.class)
			.list();
	}

	/** Those of the unit that is acted for, and those that came up to it. */
	@Transactional(readOnly = true)
	public List<SealedLine> list(@Nullable Integer year, @Nullable UUID plan) {
		return this.jdbc
			.sql("""
					select c.id, c.plan_id, c.year, c.unit_id, u.code, u.name, u.kind, c.number, c.row_count, c.sealed_by_name,
						c.sealed_at, encode(c.content_hash, 'hex')
					from consolidation c left join directory_unit u on u.id = c.unit_id
					where (cast(:year as int) is null or c.year = :year) and (cast(:plan as uuid) is null or c.plan_id = :plan)
					order by c.sealed_at desc, c.id limit 1000
					""")
			.param("year", year)
			.param("plan", plan)
			.query((row, _) -> new SealedLine(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3),
					new UnitName(row.getObject(4, UUID.class), text(row.getString(5)), text(row.getString(6)),
							text(row.getString(7))),
					row.getInt(8), row.getInt(9), row.getString(10),
					row.getObject(11, OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime(),
					row.getString(12)))
			.list();
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Transactional(readOnly = true)
	public Optional<SealedView> find(UUID id) {
		return this.consolidations.find(id)
			.map((sealed) -> new SealedView(sealed.id(), sealed.planId(), sealed.year(), sealed.unitId(),
					sealed.number(), sealed.rows(), sealed.counts(), sealed.difference(), sealed.sealedBy(),
					sealed.sealedAt(), sealed.contentHash()));
	}

}
