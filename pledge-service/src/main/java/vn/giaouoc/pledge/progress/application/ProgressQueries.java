package vn.giaouoc.pledge.progress.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.progress.domain.Goal;
import vn.giaouoc.pledge.progress.domain.Light;
import vn.giaouoc.pledge.progress.domain.Report;
import vn.giaouoc.pledge.progress.domain.Standing;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.registration.application.Pledges;
import vn.giaouoc.pledge.registration.application.UnitNames;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Commitment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of progress; whoever sees a pledge sees how it goes. */
@Service
public class ProgressQueries {

	private final JdbcClient jdbc;

	private final Pledges pledges;

	private final UnitNames units;

	private final BusinessClock clock;

	ProgressQueries(JdbcClient jdbc, Pledges pledges, UnitNames units, BusinessClock clock) {
		this.jdbc = jdbc;
		this.units = units;
		this.pledges = pledges;
		this.clock = clock;
	}

	/**
	 * How a pledge goes.
	 *
	 * @param reports whether the caller may report
	 * @param from the first day of its time, {@code due} the last
	 */
	public record ProgressView(UUID pledgeId, boolean reports, LocalDate from, LocalDate due,
			List<CommitmentProgress> commitments) {
	}

	/** How one commitment goes; its reports oldest first. */
	public record CommitmentProgress(int commitment, Commitment promised, Standing standing, List<ReportView> reports) {
	}

	/** A report as it was written. */
	public record ReportView(UUID id, LocalDate day, @Nullable BigDecimal figure, boolean done, @Nullable String note,
			String reporter, boolean mine, OffsetDateTime reportedAt, List<EvidenceView> evidence) {
	}

	/** A file that proves a report. */
	public record EvidenceView(UUID id, String name, FileType type, int size) {
	}

	/** The pledges of a list and how many of their commitments have which light. */
	public record PledgeProgress(UUID pledgeId, UUID unitId, String unit, String subject, int commitments, int green,
			int amber, int red, @Nullable LocalDate lastReport) {
	}

	@Transactional(readOnly = true)
	public ProgressView find(Actor actor, UUID pledgeId) {
		Pledge pledge = this.pledges.find(pledgeId).orElseThrow(Problem::notFound);
		List<Written> written = written(List.of(pledgeId));
		Map<UUID, List<EvidenceView>> evidence = evidence(pledgeId);
		LocalDate today = this.clock.today();
		List<CommitmentProgress> commitments = new ArrayList<>();
		for (int n = 0; n < pledge.content().commitments().size(); n++) {
			Commitment promised = pledge.content().commitments().get(n);
			List<Written> own = of(written, n, promised);
			commitments.add(new CommitmentProgress(n, promised,
					Standing.of(goal(promised, pledge.window().year()), own.stream().map(Written::report).toList(),
							today),
					own.stream().map((one) -> one.view(actor, evidence.getOrDefault(one.id(), List.of()))).toList()));
		}
		Goal year = Goal.ofYear(null, pledge.window().year());
		return new ProgressView(pledgeId, pledge.isOf(actor.personId()), year.from(), year.due(), commitments);
	}

	/** What was said under other words is no report of this promise. */
	private static List<Written> of(List<Written> written, int commitment, Commitment promised) {
		return written.stream()
			.filter((one) -> one.commitment() == commitment && one.text().equals(promised.text()))
			.toList();
	}

	private static Goal goal(Commitment promised, int year) {
		return Goal.ofYear(promised.figure(), year);
	}

	/** How the pledges that the caller sees go, a line each. */
	@Transactional(readOnly = true)
	public Page<PledgeProgress> page(@Nullable UUID plan, @Nullable UUID unit, PageQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String q = query.q();
		parameters.put("q", (q != null) ? "%" + SearchKey.escapeLike(SearchKey.fold(q)) + "%" : null);
		parameters.put("plan", plan);
		parameters.put("unit", unit);
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String from = """
				from pledge p where p.state in ('CONFIRMED', 'SENT', 'RECEIVED')
					and (cast(:plan as uuid) is null or p.plan_id = :plan)
					and (cast(:unit as uuid) is null or p.unit_id = :unit)
					and (cast(:q as text) is null or p.search_key like :q)
				""";
		long total = this.jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
		List<UUID> ids = this.jdbc
			.sql("select p.id " + from + " order by "
					+ query.orderBy(Map.of("name", "p.search_key", "accepted", "p.accepted_at"), "name,asc")
					+ ", p.id limit :size offset :offset")
			.params(parameters)
			.query(UUID.class)
			.list();
		return Page.of(lines(ids), total, query);
	}

	private List<PledgeProgress> lines(List<UUID> ids) {
		List<Pledge> seen = this.pledges.findAll(ids);
		Map<UUID, List<Written>> written = written(ids).stream().collect(Collectors.groupingBy(Written::pledgeId));
		Map<UUID, UnitName> units = this.units.of(seen.stream().map(Pledge::unitId).toList());
		LocalDate today = this.clock.today();
		return seen.stream()
			.map((pledge) -> line(pledge, Objects.requireNonNull(units.get(pledge.unitId())).name(),
					written.getOrDefault(pledge.id(), List.of()), today))
			.toList();
	}

	/** How the pledges of a unit under a plan go, all together. */
	public record Lights(int pledges, int commitments, int green, int amber, int red) {

		Lights and(PledgeProgress line) {
			return new Lights(this.pledges + 1, this.commitments + line.commitments(), this.green + line.green(),
					this.amber + line.amber(), this.red + line.red());
		}

		/** Of how many nothing is known. */
		public int silent() {
			return this.commitments - this.green - this.amber - this.red;
		}

	}

	/** Counts the pledges that the head of a unit stands for. */
	@Transactional(readOnly = true)
	public Lights lights(UUID plan, UUID unit) {
		List<UUID> ids = this.jdbc
			.sql("""
					select id from pledge where plan_id = :plan and unit_id = :unit and state in ('CONFIRMED', 'SENT', 'RECEIVED')
					""")
			.param("plan", plan)
			.param("unit", unit)
			.query(UUID.class)
			.list();
		Lights all = new Lights(0, 0, 0, 0, 0);
		for (PledgeProgress line : lines(ids)) {
			all = all.and(line);
		}
		return all;
	}

	private PledgeProgress line(Pledge pledge, String unit, List<Written> written, LocalDate today) {
		Map<Light, Integer> lights = new EnumMap<>(Light.class);
		List<Commitment> commitments = pledge.content().commitments();
		for (int n = 0; n < commitments.size(); n++) {
			Commitment promised = commitments.get(n);
			Standing standing = Standing.of(goal(promised, pledge.window().year()),
					of(written, n, promised).stream().map(Written::report).toList(), today);
			lights.merge(standing.light(), 1, Integer::sum);
		}
		return new PledgeProgress(pledge.id(), pledge.unitId(), unit, pledge.subject().name(), commitments.size(),
				lights.getOrDefault(Light.GREEN, 0), lights.getOrDefault(Light.AMBER, 0),
				lights.getOrDefault(Light.RED, 0),
				written.stream().map(Written::day).max(LocalDate::compareTo).orElse(null));
	}

	/**
	 * The file that proves a report.
	 * @throws Problem 404 when the caller does not see the pledge
	 */
	@Transactional(readOnly = true)
	public UUID file(UUID evidenceId) {
		return this.jdbc.sql("select file_id from progress_evidence where id = :id")
			.param("id", evidenceId)
			.query(UUID.class)
			.optional()
			.orElseThrow(Problem::notFound);
	}

	private record Written(UUID id, UUID pledgeId, int commitment, String text, LocalDate day,
			@Nullable BigDecimal figure, boolean done, @Nullable String note, UUID reporterId, String reporterName,
			OffsetDateTime reportedAt) {

		Report report() {
			return new Report(this.day, this.figure, this.done);
		}

		ReportView view(Actor actor, List<EvidenceView> evidence) {
			return new ReportView(this.id, this.day, this.figure, this.done, this.note, this.reporterName,
					this.reporterId.equals(actor.personId()), this.reportedAt, evidence);
		}

	}

	private List<Written> written(List<UUID> pledgeIds) {
		return this.jdbc.sql("""
				select id, pledge_id, commitment, commitment_text, day, figure, done, note, reporter_id, reporter_name,
					reported_at
				from progress where pledge_id = any (:pledges) order by day, reported_at, id
				""").param("pledges", pledgeIds.toArray(UUID[]::new)).query((row, _) -> written(row)).list();
	}

	private static Written written(ResultSet row) throws SQLException {
		@Nullable BigDecimal figure = row.getBigDecimal("figure");
		return new Written(row.getObject("id", UUID.class), row.getObject("pledge_id", UUID.class),
				row.getInt("commitment"), row.getString("commitment_text"), row.getObject("day", LocalDate.class),
				(figure != null) ? figure.stripTrailingZeros() : null, row.getBoolean("done"), row.getString("note"),
				row.getObject("reporter_id", UUID.class), row.getString("reporter_name"),
				row.getObject("reported_at", OffsetDateTime.class)
					.atZoneSameInstant(BusinessClock.ZONE)
					.toOffsetDateTime());
	}

	private Map<UUID, List<EvidenceView>> evidence(UUID pledgeId) {
		Map<UUID, List<EvidenceView>> found = new HashMap<>();
		this.jdbc.sql("""
				select e.id, e.progress_id, e.name, e.type, e.size
				from progress_evidence e join progress p on p.id = e.progress_id
				where p.pledge_id = :pledge order by e.added_at, e.id
				""").param("pledge", pledgeId).query((row) -> {
			found.computeIfAbsent(row.getObject("progress_id", UUID.class), (_) -> new ArrayList<>())
				.add(new EvidenceView(row.getObject("id", UUID.class), row.getString("name"),
						FileType.valueOf(row.getString("type")), row.getInt("size")));
		});
		return found;
	}

}
