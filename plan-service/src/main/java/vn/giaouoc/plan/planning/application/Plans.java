package vn.giaouoc.plan.planning.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Finding;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.Party;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.Plan.Signature;
import vn.giaouoc.plan.planning.domain.Plan.SignedFile;
import vn.giaouoc.plan.planning.domain.Plan.Trail;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanState;
import vn.giaouoc.plan.planning.domain.Refusal.NumberTaken;
import vn.giaouoc.plan.planning.domain.Refused;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in the database, as far as the scope lets them be seen. */
@Repository
class Plans {

	private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Plans(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The newest edition in sight: the one in the making for those who make it, for
	 * others the one in force.
	 */
	Optional<Plan> newest(UUID id) {
		return this.jdbc.sql("select * from plan where id = :id order by edition desc limit 1")
			.param("id", id)
			.query((row, _) -> plan(row))
			.optional();
	}

	Optional<Plan> edition(UUID id, int edition) {
		return this.jdbc.sql("select * from plan where id = :id and edition = :edition")
			.param("id", id)
			.param("edition", edition)
			.query((row, _) -> plan(row))
			.optional();
	}

	Optional<Plan> inForce(UUID id) {
		return this.jdbc.sql("select * from plan where id = :id and state = 'ISSUED'")
			.param("id", id)
			.query((row, _) -> plan(row))
			.optional();
	}

	List<Plan> editions(UUID id) {
		return this.jdbc.sql("select * from plan where id = :id order by edition desc")
			.param("id", id)
			.query((row, _) -> plan(row))
			.list();
	}

	/** Every edition that went out and is in sight, those of a plan in their order. */
	void eachPublished(Consumer<Plan> visitor) {
		this.jdbc.sql("select * from plan where published order by id, edition")
			.withFetchSize(100)
			.query((ResultSet row) -> visitor.accept(plan(row)));
	}

	/** Whether a unit stands above the one that the caller acts for. */
	boolean isAbove(UUID unitId) {
		return this.jdbc.sql("select :unit = any (scope_line())").param("unit", unitId).query(Boolean.class).single();
	}

	/** The kind of a unit that is valid on a day. */
	Optional<UnitKind> kind(UUID unitId, LocalDate day) {
		return this.jdbc.sql("""
				select kind from unit where id = :id and valid_from <= :day and (valid_to is null or valid_to >= :day)
				""").param("id", unitId).param("day", day).query(String.class).optional().map(UnitKind::valueOf);
	}

	/** The unit as it stands at the head of its documents. */
	Issuer issuer(UUID unitId) {
		return this.jdbc
			.sql("select u.name, u.kind, p.name from unit u left join unit p on p.id = u.parent_id where u.id = :id")
			.param("id", unitId)
			.query((row, _) -> new Issuer(row.getString(1), UnitKind.valueOf(row.getString(2)), row.getString(3)))
			.single();
	}

	/** Of what kinds the units right below are. */
	List<UnitKind> kindsBelow(UUID unitId, LocalDate day) {
		return this.jdbc.sql("""
				select distinct kind from unit
				where parent_id = :id and valid_from <= :day and (valid_to is null or valid_to >= :day)
				""")
			.param("id", unitId)
			.param("day", day)
			.query((row, _) -> UnitKind.valueOf(row.getString(1)))
			.list()
			.stream()
			.sorted()
			.toList();
	}

	/** The name of the one who leads a unit; empty where several could sign. */
	String leader(UUID unitId, LocalDate day) {
		List<String> names = this.jdbc.sql("""
				select distinct p.full_name from directory_assignment a join directory_person p on p.id = a.person_id
				where a.unit_id = :unit and a.role = any (:roles) and p.active
					and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
				""")
			.param("unit", unitId)
			.param("roles", Party.LEADERS.toArray(String[]::new))
			.param("day", day)
			.query(String.class)
			.list();
		return (names.size() == 1) ? names.getFirst() : "";
	}

	Map<UUID, String> unitNames(Collection<UUID> ids) {
		return this.jdbc.sql("select id, name from unit where id = any (:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The number after the highest in the book of a body, a year and a series. */
	int nextNumber(UUID unitId, int year, String symbol) {
		return this.jdbc
			.sql("""
					select coalesce(max(number), 0) + 1 from plan
					where unit_id = :unit and extract(year from issue_date) = :year and symbol = :symbol and number is not null
					""")
			.param("unit", unitId)
			.param("year", year)
			.param("symbol", symbol)
			.query(Integer.class)
			.single();
	}

	/**
	 * Writes an edition.
	 * @return the edition with its new version
	 * @throws StalePlan when somebody else changed it since it was read
	 * @throws Refused when the book holds its number already
	 */
	Plan save(Plan plan) {
		Plan saved = plan.saved();
		String sql = (plan.version() == 0) ? """
				insert into plan (id, edition, version, unit_id, year, parent_plan_id, parent_edition, superior_id,
					state, number, symbol, place, issue_date, about, open_to_public, content, findings, remark,
					signature, file_id, file, issued_at, search_text)
				values (:id, :edition, :version, :unit, :year, :parentPlan, :parentEdition, :superior,
					:state, :number, :symbol, :place, :issueDate, :about, :open, cast(:content as jsonb),
					cast(:findings as jsonb), :remark, cast(:signature as jsonb), :fileId, cast(:file as jsonb),
					:issuedAt, :text)
				on conflict (id, edition) do nothing
				""" : """
				update plan set version = :version, year = :year, parent_edition = :parentEdition, state = :state,
					number = :number, symbol = :symbol, place = :place, issue_date = :issueDate, about = :about,
					open_to_public = :open, content = cast(:content as jsonb), findings = cast(:findings as jsonb),
					remark = :remark, signature = cast(:signature as jsonb), file_id = :fileId,
					file = cast(:file as jsonb), issued_at = :issuedAt, search_text = :text,
					changed_at = business_now()
				where id = :id and edition = :edition and version = :version - 1
				""";
		try {
			if (write(sql, saved) == 0) {
				throw new StalePlan(plan.id());
			}
		}
		catch (DuplicateKeyException ex) {
			String code = saved.heading().code();
			LocalDate day = saved.heading().issueDate();
			if (code != null && day != null && saved.state() == PlanState.ISSUED) {
				throw new Refused(new NumberTaken(code, day.getYear()));
			}
			throw new StalePlan(plan.id());
		}
		return saved;
	}

	private int write(String sql, Plan saved) {
		Heading heading = saved.heading();
		Trail trail = saved.trail();
		Parent parent = saved.parent();
		SignedFile file = trail.file();
		Instant issuedAt = trail.issuedAt();
		return this.jdbc.sql(sql)
			.param("id", saved.id())
			.param("edition", saved.edition())
			.param("version", saved.version())
			.param("unit", saved.unitId())
			.param("year", saved.year())
			.param("parentPlan", (parent != null) ? parent.planId() : null)
			.param("parentEdition", (parent != null) ? parent.edition() : null)
			.param("superior", (parent != null) ? parent.unitId() : null)
			.param("state", saved.state().name())
			.param("number", heading.number())
			.param("symbol", heading.symbol())
			.param("place", heading.place())
			.param("issueDate", heading.issueDate())
			.param("about", heading.about())
			.param("open", saved.openToPublic())
			.param("content", this.json.writeValueAsString(saved.content()))
			.param("findings", this.json.writeValueAsString(saved.findings()))
			.param("remark", trail.remark())
			.param("signature", text(trail.signature()))
			.param("fileId", (file != null) ? file.id() : null)
			.param("file", text(file))
			.param("issuedAt", (issuedAt != null) ? issuedAt.atZone(BusinessClock.ZONE).toOffsetDateTime() : null)
			.param("text", searchText(saved))
			.update();
	}

	/** Throws an edition in the making away. */
	void discard(Plan plan) {
		int rows = this.jdbc.sql("delete from plan where id = :id and edition = :edition and version = :version")
			.param("id", plan.id())
			.param("edition", plan.edition())
			.param("version", plan.version())
			.update();
		if (rows == 0) {
			throw new StalePlan(plan.id());
		}
	}

	/** What a search looks through, with its diacritics: not the whole document. */
	private static String searchText(Plan plan) {
		PlanContent content = plan.content();
		String code = plan.heading().code();
		return Stream
			.of(Stream.of((code != null) ? code : plan.heading().symbol(), plan.heading().about()),
					content.movements().stream().map(PlanContent.Movement::name),
					content.themes().stream().map(PlanContent.Theme::name),
					content.targets().stream().map(PlanContent.Target::name))
			.flatMap((texts) -> texts)
			.map((text) -> SearchKey.compose(text).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	private @Nullable String text(@Nullable Object value) {
		return (value != null) ? this.json.writeValueAsString(value) : null;
	}

	private <T> @Nullable T value(@Nullable String text, Class<T> type) {
		return (text != null) ? this.json.readValue(text, type) : null;
	}

	private Plan plan(ResultSet row) throws SQLException {
		@Nullable OffsetDateTime issuedAt = row.getObject("issued_at", OffsetDateTime.class);
		@Nullable UUID parentPlan = row.getObject("parent_plan_id", UUID.class);
		@Nullable Parent parent = (parentPlan != null)
				? new Parent(parentPlan, row.getInt("parent_edition"), row.getObject("superior_id", UUID.class)) : null;
		return new Plan(row.getObject("id", UUID.class), row.getInt("edition"), row.getLong("version"),
				row.getObject("unit_id", UUID.class), row.getInt("year"), parent,
				PlanState.valueOf(row.getString("state")),
				new Heading(row.getObject("number", Integer.class), row.getString("symbol"), row.getString("place"),
						row.getObject("issue_date", LocalDate.class), row.getString("about")),
				row.getBoolean("open_to_public"), this.json.readValue(row.getString("content"), PlanContent.class),
				this.json.readValue(row.getString("findings"), FINDINGS),
				new Trail(row.getString("remark"), value(row.getString("signature"), Signature.class),
						value(row.getString("file"), SignedFile.class),
						(issuedAt != null) ? issuedAt.toInstant() : null));
	}

}
