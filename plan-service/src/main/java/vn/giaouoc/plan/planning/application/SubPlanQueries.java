package vn.giaouoc.plan.planning.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;
import vn.giaouoc.plan.planning.application.PlanQueries.DifferenceView;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of a plan in the units below, and when in the year it is what. */
@Service
public class SubPlanQueries {

	private static final TypeReference<Map<Step, Integer>> COUNTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Plans plans;

	private final PlanParties parties;

	private final BusinessClock clock;

	SubPlanQueries(JdbcClient jdbc, JsonMapper json, Plans plans, PlanParties parties, BusinessClock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.plans = plans;
		this.parties = parties;
		this.clock = clock;
	}

	/** How far a unit is with its sub-plan. */
	public enum Step {

		NONE, DRAFT, SENT, RETURNED, APPROVED, ISSUED

	}

	/**
	 * A unit on the board.
	 *
	 * @param above the name of the unit that it belongs to
	 * @param planId null until the caller may open it
	 */
	public record BoardRow(UnitName unit, @Nullable String above, Step step, @Nullable UUID planId,
			@Nullable OffsetDateTime changedAt) {
	}

	/** How many units are how far, and a part of them. */
	public record BoardView(Map<Step, Integer> counts, Page<BoardRow> units) {
	}

	/** What a unit below plans of a target. */
	public record TargetShare(UnitName unit, @Nullable BigDecimal figure) {
	}

	/** How the shares of a target come to one figure: of rates there is no sum. */
	public enum RollUp {

		SUM, MEAN;

		private static final Set<String> RATES = Set.of("%", "‰", "phần trăm", "phần nghìn");

		static RollUp of(Target target) {
			String unit = Objects.requireNonNullElse(target.unitOfMeasure(), "");
			return RATES.contains(unit.strip().toLowerCase(Locale.ROOT)) ? MEAN : SUM;
		}

		@Nullable BigDecimal of(List<TargetShare> shares) {
			List<BigDecimal> figures = shares.stream().flatMap((share) -> Stream.ofNullable(share.figure())).toList();
			if (figures.isEmpty()) {
				return null;
			}
			BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			return switch (this) {
				case SUM -> sum;
				case MEAN -> sum.divide(BigDecimal.valueOf(figures.size()), 2, RoundingMode.HALF_UP);
			};
		}

	}

	/**
	 * A target with what the issued sub-plans plan of it.
	 *
	 * @param planned what the shares come to, null when no unit has said a figure
	 */
	public record TargetRow(Target target, RollUp rollUp, @Nullable BigDecimal planned, List<TargetShare> shares) {
	}

	/** Of what a day of the calendar is. */
	public enum EntryKind {

		WINDOW, ROUND, REVIEW, TASK, TARGET

	}

	/** Something with a day, or from a day to a day, in a plan in force. */
	public record CalendarEntry(UUID planId, UnitName unit, EntryKind kind, String text, @Nullable LocalDate from,
			LocalDate to) {
	}

	/** All units below with the step of each, in one look at them. */
	@Transactional(readOnly = true)
	public BoardView board(Actor actor, UUID planId, @Nullable Step step, PageQuery query) {
		Plan plan = this.plans.newest(planId).orElseThrow(Problem::notFound);
		this.parties.requireOwn(actor, plan);
		String q = query.q();
		String order = query.orderBy(
				Map.of("unit", "b.name collate \"vi-x-icu\"", "step",
						"array_position(array['NONE', 'DRAFT', 'RETURNED', 'SENT', 'APPROVED', 'ISSUED'], b.step)"),
				"unit");
		Map<Step, Integer> counts = new EnumMap<>(Step.class);
		for (Step one : Step.values()) {
			counts.put(one, 0);
		}
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("plan", planId);
		parameters.put("day", this.clock.today());
		parameters.put("step", (step != null) ? step.name() : null);
		parameters.put("q", (q != null) ? SearchKey.escapeLike(SearchKey.fold(q)) : null);
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		record Counted(String counts, long total, @Nullable BoardRow row) {
		}
		List<Counted> rows = this.jdbc
			.sql("""
					with board as materialized (select * from plan_board(:plan, :day)), wanted as materialized (
						select * from board where (cast(:step as text) is null or step = :step)
							and (cast(:q as text) is null or search_key like '%%' || :q || '%%')
					)
					select coalesce((select jsonb_object_agg(step, n) from (select step, count(*) as n from board group by step)),
							'{}'), (select count(*) from wanted), b.unit_id, b.code, b.name, b.kind, b.above, b.step, b.plan_id,
						b.changed_at
					from (values (0)) one (n) left join lateral (
						select * from wanted b order by %1$s, b.unit_id limit :size offset :offset
					) b on true
					order by %1$s, b.unit_id
					"""
				.formatted(order))
			.params(parameters)
			.query((row, _) -> new Counted(row.getString(1), row.getLong(2),
					(row.getString(3) != null) ? boardRow(row) : null))
			.list();
		counts.putAll(this.json.readValue(rows.getFirst().counts(), COUNTS));
		return new BoardView(counts, Page.of(rows.stream().map(Counted::row).filter(Objects::nonNull).toList(),
				rows.getFirst().total(), query));
	}

	private static BoardRow boardRow(ResultSet row) throws SQLException {
		@Nullable OffsetDateTime changed = row.getObject(10, OffsetDateTime.class);
		return new BoardRow(PlanRows.unit(row, 3), row.getString(7), Step.valueOf(row.getString(8)),
				row.getObject(9, UUID.class), (changed != null) ? PlanRows.inVietNam(changed) : null);
	}

	/** The plan's targets with what issued sub-plans take of them. */
	@Transactional(readOnly = true)
	public List<TargetRow> targets(Actor actor, UUID planId) {
		Plan plan = this.plans.newest(planId).orElseThrow(Problem::notFound);
		this.parties.requireOwn(actor, plan);
		record Share(UUID target, TargetShare share) {
		}
		Map<UUID, List<TargetShare>> shares = this.jdbc.sql("""
				select cast(t ->> 'parentId' as uuid), u.id, u.code, u.name, u.kind, cast(t ->> 'figure' as numeric)
				from plan p join unit u on u.id = p.unit_id cross join jsonb_array_elements(p.content -> 'targets') t
				where p.parent_plan_id = :plan and p.state in ('ISSUED', 'CLOSED') and t ->> 'parentId' is not null
				order by u.name collate "vi-x-icu", u.id
				""")
			.param("plan", planId)
			.query((row, _) -> new Share(row.getObject(1, UUID.class),
					new TargetShare(PlanRows.unit(row, 2), row.getBigDecimal(6))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Share::target, Collectors.mapping(Share::share, Collectors.toList())));
		return plan.content().targets().stream().map((target) -> {
			List<TargetShare> own = shares.getOrDefault(target.id(), List.of());
			RollUp rollUp = RollUp.of(target);
			return new TargetRow(target, rollUp, rollUp.of(own), own);
		}).toList();
	}

	/** What a sub-plan says otherwise than the edition it was derived from. */
	@Transactional(readOnly = true)
	public DifferenceView parentDifference(UUID planId) {
		Plan plan = this.plans.newest(planId).orElseThrow(Problem::notFound);
		Parent parent = plan.parent();
		if (parent == null) {
			throw Problem.notFound();
		}
		Plan above = this.plans.edition(parent.planId(), parent.edition()).orElseThrow(Problem::notFound);
		return new DifferenceView(above.edition(), plan.edition(), ContentDifference.between(
				Map.of("content", above.content()), Map.of("content", Derivation.asAbove(plan.content())), this.json));
	}

	/** All days of plans in force that touch a stretch of time, by when they end. */
	@Transactional(readOnly = true)
	public Page<CalendarEntry> calendar(int year, @Nullable UUID unit, @Nullable LocalDate from, @Nullable LocalDate to,
			PageQuery query) {
		record Counted(CalendarEntry entry, long total) {
		}
		List<Counted> entries = this.jdbc
			.sql("""
					with found as materialized (
						select f.id, f.edition from find_plans(false, null, :year, cast(:unit as uuid), array['ISSUED'], null,
							'changed desc', :plans) f
					), entry as (
						select p.id, p.unit_id, e.kind, e.text, e.starts, e.ends
						from found f join plan p on p.id = f.id and p.edition = f.edition cross join lateral (
							select 'WINDOW' as kind, p.about as text,
								cast(timezone('Asia/Ho_Chi_Minh', cast(w ->> 'opens' as timestamptz)) as date) as starts,
								cast(timezone('Asia/Ho_Chi_Minh', cast(w ->> 'closes' as timestamptz) - interval '1 second') as date)
									as ends
							from jsonb_array_elements(p.content -> 'windows') w
							union all
							select 'ROUND', (m ->> 'name') || ': ' || (r ->> 'name'), cast(r ->> 'from' as date),
								cast(coalesce(r ->> 'to', r ->> 'from') as date)
							from jsonb_array_elements(p.content -> 'movements') m cross join jsonb_array_elements(m -> 'rounds') r
							union all
							select 'REVIEW', r ->> 'text', null, cast(r ->> 'due' as date)
							from jsonb_array_elements(p.content -> 'reviews') r
							union all
							select 'TASK', t ->> 'text', null, cast(t ->> 'due' as date)
							from jsonb_array_elements(p.content -> 'tasks') t
							union all
							select 'TARGET', t ->> 'name', null, cast(t ->> 'due' as date)
							from jsonb_array_elements(p.content -> 'targets') t
						) e
						where e.ends is not null
							and (cast(:from as date) is null or e.ends >= cast(:from as date))
							and (cast(:to as date) is null or coalesce(e.starts, e.ends) <= cast(:to as date))
					)
					select e.id, u.id, u.code, u.name, u.kind, e.kind, e.text, e.starts, e.ends, count(*) over ()
					from entry e join unit u on u.id = e.unit_id
					order by e.ends, coalesce(e.starts, e.ends), e.kind, e.id, e.text limit :size offset :offset
					""")
			.param("year", year)
			.param("unit", unit)
			.param("from", from)
			.param("to", to)
			.param("plans", Integer.MAX_VALUE)
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> new Counted(new CalendarEntry(row.getObject(1, UUID.class), PlanRows.unit(row, 2),
					EntryKind.valueOf(row.getString(6)), row.getString(7), row.getObject(8, LocalDate.class),
					row.getObject(9, LocalDate.class)), row.getLong(10)))
			.list();
		return Page.of(entries.stream().map(Counted::entry).toList(),
				entries.isEmpty() ? 0 : entries.getFirst().total(), query);
	}

}
