package vn.giaouoc.plan.planning.application;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;
import vn.giaouoc.plan.planning.application.ContentDifference.Difference;
import vn.giaouoc.plan.planning.domain.Act;
import vn.giaouoc.plan.planning.domain.Finding;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.Plan.Signature;
import vn.giaouoc.plan.planning.domain.Plan.SignedFile;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of plans, as far as the scope lets them be seen. */
@Service
public class PlanQueries {

	/** What a search is cut at: whoever gets as many hits types another word. */
	private static final int MOST_HITS = 1000;

	/** What a list without a search is cut at. */
	private static final int MOST_LISTED = 5000;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Plans plans;

	private final PlanParties parties;

	private final BusinessClock clock;

	PlanQueries(JdbcClient jdbc, JsonMapper json, Plans plans, PlanParties parties, BusinessClock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.plans = plans;
		this.parties = parties;
		this.clock = clock;
	}

	/** Whether a plan stands for itself or is derived from one. */
	public enum PlanKind {

		PLAN, SUB_PLAN

	}

	/** What a list of plans is narrowed to. */
	public record Filter(@Nullable Integer year, @Nullable UUID unit, @Nullable Set<PlanState> states,
			@Nullable PlanKind kind) {
	}

	/** An edition of a plan in a list. */
	public record PlanRow(UUID id, int edition, UnitName unit, int year, PlanKind kind, PlanState state,
			@Nullable String code, @Nullable LocalDate issueDate, String about, boolean openToPublic,
			OffsetDateTime changedAt) {
	}

	/**
	 * An edition of a plan with all that it says.
	 *
	 * @param code number and symbol as they are printed
	 * @param units those that the content speaks of, which names them by their ids
	 * @param findings of the last check; none for mere readers
	 * @param acts what the caller may do now
	 */
	public record PlanView(UUID id, int edition, long version, UnitName unit, int year, PlanKind kind,
			@Nullable UUID parentPlanId, @Nullable Integer parentEdition, PlanState state, @Nullable Integer number,
			String symbol, @Nullable String code, @Nullable String place, @Nullable LocalDate issueDate, String about,
			boolean openToPublic, PlanContent content, List<UnitName> units, List<Finding> findings,
			@Nullable String remark, @Nullable String signedBy, @Nullable OffsetDateTime signedAt,
			@Nullable SignedFile file, @Nullable OffsetDateTime issuedAt, Set<Act> acts) {
	}

	/** An edition among the others of its plan. */
	public record EditionRow(int edition, PlanState state, @Nullable String code, @Nullable LocalDate issueDate,
			String about) {
	}

	/** What one edition says otherwise than another. */
	public record DifferenceView(int from, int to, List<Difference> differences) {
	}

	/** A number that nobody has in the book of this year. */
	public record NextNumber(int number, int year, String symbol) {
	}

	@Transactional(readOnly = true)
	public Page<PlanRow> page(Filter filter, PageQuery query) {
		return list(false, filter, query);
	}

	/** Issued plans that are marked public, for anybody. */
	@Transactional(readOnly = true)
	public Page<PlanRow> publicPage(Filter filter, PageQuery query) {
		return list(true, filter, query);
	}

	/**
	 * Which of them is one question, what they are is another, for the rows of the page
	 * alone.
	 */
	private Page<PlanRow> list(boolean everybody, Filter filter, PageQuery query) {
		String q = query.q();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("everybody", everybody);
		parameters.put("typed", (q != null) ? SearchKey.compose(q).toLowerCase(Locale.ROOT) : null);
		parameters.put("year", filter.year());
		parameters.put("unit", filter.unit());
		Set<PlanState> states = filter.states();
		parameters.put("states",
				(states != null && !states.isEmpty()) ? states.stream().map(Enum::name).toArray(String[]::new) : null);
		PlanKind kind = filter.kind();
		parameters.put("kind", (kind != null) ? kind.name() : null);
		parameters.put("sorting",
				query.orderBy(Map.of("changed", "changed", "issueDate", "issueDate", "year", "year"), "changed,desc"));
		parameters.put("most", (q != null) ? MOST_HITS : MOST_LISTED);
		parameters.put("first", query.offset() + 1);
		parameters.put("last", query.offset() + query.size());
		record Hits(UUID[] ids, Integer[] editions, long total) {
		}
		Hits hits = this.jdbc.sql("""
				select array_agg(id order by n) filter (where n between :first and :last),
					array_agg(edition order by n) filter (where n between :first and :last), count(*)
				from find_plans(:everybody, cast(:typed as text), cast(:year as int), cast(:unit as uuid),
					cast(:states as text[]), cast(:kind as text), :sorting, :most)
					with ordinality as found (id, edition, n)
				""")
			.params(parameters)
			.query((row, _) -> new Hits(array(row.getArray(1), new UUID[0]), array(row.getArray(2), new Integer[0]),
					row.getLong(3)))
			.single();
		return Page.of(this.jdbc.sql("""
				select p.id, p.edition, p.year, p.parent_plan_id is not null, p.state, p.number, p.symbol, p.issue_date,
					p.about, p.open_to_public, p.changed_at, u.id, u.code, u.name, u.kind
				from unnest(:ids, :editions) with ordinality as wanted (id, edition, n)
					join plan p on p.id = wanted.id and p.edition = wanted.edition join unit u on u.id = p.unit_id
				order by wanted.n
				""").param("ids", hits.ids()).param("editions", hits.editions()).query((row, _) -> row(row)).list(),
				hits.total(), query);
	}

	@SuppressWarnings("unchecked")
	private static <T> T[] array(@Nullable Array array, T[] otherwise) throws SQLException {
		return (array != null) ? (T[]) array.getArray() : otherwise;
	}

	private static PlanRow row(ResultSet row) throws SQLException {
		@Nullable Integer number = row.getObject(6, Integer.class);
		return new PlanRow(row.getObject(1, UUID.class), row.getInt(2), PlanRows.unit(row, 12), row.getInt(3),
				row.getBoolean(4) ? PlanKind.SUB_PLAN : PlanKind.PLAN, PlanState.valueOf(row.getString(5)),
				(number != null) ? "%02d/%s".formatted(number, row.getString(7)) : null,
				row.getObject(8, LocalDate.class), row.getString(9), row.getBoolean(10),
				PlanRows.inVietNam(row.getObject(11, OffsetDateTime.class)));
	}

	/**
	 * A plan as the caller sees it: the edition in the making for those who make it.
	 * @param edition null: the newest
	 */
	@Transactional(readOnly = true)
	public Optional<PlanView> find(Actor actor, UUID id, @Nullable Integer edition) {
		return ((edition != null) ? this.plans.edition(id, edition) : this.plans.newest(id))
			.map((plan) -> view(plan, this.parties.isInside(actor, plan), this.parties.acts(actor, plan)));
	}

	/** An issued plan that is marked public, as anybody sees it. */
	@Transactional(readOnly = true)
	public Optional<PlanView> findPublic(UUID id) {
		return this.plans.newest(id)
			.filter((plan) -> plan.openToPublic()
					&& (plan.state() == PlanState.ISSUED || plan.state() == PlanState.CLOSED))
			.map((plan) -> view(plan, false, Set.of()));
	}

	private PlanView view(Plan plan, boolean inside, Set<Act> acts) {
		UnitName unit = names(Set.of(plan.unitId())).stream()
			.findFirst()
			.orElse(new UnitName(plan.unitId(), "", "", ""));
		Parent parent = plan.parent();
		Signature signature = plan.trail().signature();
		return new PlanView(plan.id(), plan.edition(), plan.version(), unit, plan.year(),
				(parent != null) ? PlanKind.SUB_PLAN : PlanKind.PLAN, plan.parentPlanId(),
				(parent != null) ? parent.edition() : null, plan.state(), plan.heading().number(),
				plan.heading().symbol(), plan.heading().code(), plan.heading().place(), plan.heading().issueDate(),
				plan.heading().about(), plan.openToPublic(), plan.content(), names(plan.content().units()),
				inside ? plan.findings() : List.of(),
				(inside || plan.state() == PlanState.REVOKED) ? plan.trail().remark() : null,
				(signature != null) ? signature.name() : null, moment((signature != null) ? signature.at() : null),
				plan.trail().file(), moment(plan.trail().issuedAt()), acts);
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(BusinessClock.ZONE).toOffsetDateTime() : null;
	}

	private List<UnitName> names(Set<UUID> units) {
		return units.isEmpty() ? List.of()
				: this.jdbc.sql("select id, code, name, kind from unit where id = any (:ids)")
					.param("ids", units.toArray(UUID[]::new))
					.query(UnitName.class)
					.list();
	}

	@Transactional(readOnly = true)
	public List<EditionRow> editions(UUID id) {
		List<EditionRow> editions = this.plans.editions(id)
			.stream()
			.map((plan) -> new EditionRow(plan.edition(), plan.state(), plan.heading().code(),
					plan.heading().issueDate(), plan.heading().about()))
			.toList();
		if (editions.isEmpty()) {
			throw Problem.notFound();
		}
		return editions;
	}

	/**
	 * What the later edition says otherwise; by default the newest against the one before
	 * it.
	 */
	@Transactional(readOnly = true)
	public DifferenceView difference(UUID id, @Nullable Integer from, @Nullable Integer to) {
		Plan later = ((to != null) ? this.plans.edition(id, to) : this.plans.newest(id)).orElseThrow(Problem::notFound);
		int before = (from != null) ? from : Math.max(1, later.edition() - 1);
		Plan earlier = this.plans.edition(id, before).orElseThrow(Problem::notFound);
		return new DifferenceView(before, later.edition(),
				ContentDifference.between(said(earlier), said(later), this.json));
	}

	/** What is compared: the content, and what its head says. */
	private static Map<String, Object> said(Plan plan) {
		return Map.of("about", plan.heading().about(), "content", plan.content());
	}

	/**
	 * Proposed to the clerk; whether it is still free is decided when the plan is issued.
	 */
	@Transactional(readOnly = true)
	public NextNumber nextNumber(Actor actor, UUID id) {
		Plan plan = this.plans.newest(id).orElseThrow(Problem::notFound);
		this.parties.requirePlace(actor, plan);
		int year = this.clock.today().getYear();
		return new NextNumber(this.plans.nextNumber(plan.unitId(), year, plan.heading().symbol()), year,
				plan.heading().symbol());
	}

	/** The signed document of a plan. */
	@Transactional(readOnly = true)
	public UUID file(UUID id, @Nullable Integer edition) {
		return ((edition != null) ? this.plans.edition(id, edition) : this.plans.newest(id))
			.map((plan) -> plan.trail().file())
			.map(SignedFile::id)
			.orElseThrow(Problem::notFound);
	}

}
