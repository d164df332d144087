package vn.giaouoc.pledge.registration.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.Pledge.Acceptance;
import vn.giaouoc.pledge.registration.domain.Pledge.Confirmation;
import vn.giaouoc.pledge.registration.domain.Pledge.Trail;
import vn.giaouoc.pledge.registration.domain.Pledge.Window;
import vn.giaouoc.pledge.registration.domain.PledgeContent;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Commitment;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;
import vn.giaouoc.pledge.registration.domain.PledgeState;
import vn.giaouoc.pledge.registration.domain.Refusal;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyPledged;
import vn.giaouoc.pledge.registration.domain.Refused;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pledges in the database, as far as the scope lets them be seen. */
@Repository
public class Pledges {

	private static final int SHORT_HASH = 16;

	private static final TypeReference<List<Commitment>> COMMITMENTS = new TypeReference<>() {
	};

	/**
	 * Reads the time once, behind the lock that whoever counts at the close holds alone,
	 * and holds it against the half-open window, a late door and, for a returned pledge,
	 * the time given to mend it. No row: refused, and the reason is read afterwards.
	 */
	private static final String OPEN = """
			with held as materialized (
				select pg_advisory_xact_lock_shared(hashtextextended(cast(:window as text), 0))
			), now as materialized (
				select business_now() as at from held
			), open as materialized (
				select w.plan_id, w.edition, w.year, n.at, not n.at < w.ends as late
				from now n join registration_window w on w.id = :window join directory_unit u on u.id = :unit
				where w.state = 'SET' and w.unit_id = any (unit_line(u.id))
					and (w.unit_kinds = '{}' or u.kind = any (w.unit_kinds))
					and u.valid_from <= (n.at at time zone 'Asia/Ho_Chi_Minh')::date
					and (u.valid_to is null or u.valid_to >= (n.at at time zone 'Asia/Ho_Chi_Minh')::date)
					and (w.titles = '{}' and w.forms = '{}' or cast(:titles as text[]) <@ w.titles
						and cast(:forms as text[]) <@ w.forms)
					and n.at >= w.opens and (n.at < w.ends
						or exists (select from late_door d where d.window_id = w.id and d.unit_id = u.id
							and d.shut_at is null and n.at < d.until)
						or exists (select from pledge r where r.id = :id and r.state = 'RETURNED' and n.at < r.mend_until))
			)
			""";

	private static final String ACCEPT_NEW = OPEN
			+ """
					insert into pledge (id, version, window_id, plan_id, edition, year, unit_id, kind, subject_id, subject_name,
						subject_post, author_id, state, titles, forms, commitments, initiative_topic, initiative_field, movements,
						content_hash, replaces, receipt, accepted_at, late, changed_at)
					select :id, 1, :window, o.plan_id, o.edition, o.year, :unit, :kind, :subject, :name, cast(:post as text),
						:author, 'SUBMITTED', :titles, :forms, cast(:commitments as jsonb), cast(:topic as text),
						cast(:field as text), :movements, :hash, cast(:replaces as uuid), nextval('receipt_number'), o.at, o.late, o.at
					from open o
					on conflict do nothing
					""";

	private static final String ACCEPT_AGAIN = OPEN + """
			update pledge p set version = :version + 1, state = 'SUBMITTED', titles = :titles, forms = :forms,
				commitments = cast(:commitments as jsonb), initiative_topic = :topic, initiative_field = :field,
				movements = :movements, content_hash = :hash, remark = null, mend_until = null, confirmed_by = null,
				confirmed_at = null, receipt = coalesce(p.receipt, nextval('receipt_number')),
				plan_id = o.plan_id, edition = case when p.accepted_at is null then o.edition else p.edition end,
				late = case when p.accepted_at is null then o.late else p.late end,
				accepted_at = coalesce(p.accepted_at, o.at), changed_at = o.at
			from open o
			where p.id = :id and p.version = :version and p.state in ('DRAFT', 'RETURNED')
				and not exists (select from pledge q where q.plan_id = p.plan_id and q.subject_id = p.subject_id
					and q.kind = p.kind and q.id <> p.id
					and q.state in ('SUBMITTED', 'CONFIRMED', 'SENT', 'RECEIVED', 'RETURNED'))
			""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final JsonMapper json;

	private final Refusals refusals;

	Pledges(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json, Refusals refusals) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
		this.refusals = refusals;
	}

	public Optional<Pledge> find(UUID id) {
		return this.jdbc.sql("select * from pledge where id = :id")
			.param("id", id)
			.query((row, _) -> pledge(row))
			.optional();
	}

	/** Those that the caller sees, in the order of their ids. */
	public List<Pledge> findAll(List<UUID> ids) {
		Map<UUID, Pledge> found = this.jdbc.sql("select * from pledge where id = any (:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, _) -> pledge(row))
			.stream()
			.collect(Collectors.toMap(Pledge::id, Function.identity()));
		return ids.stream().flatMap((id) -> Stream.ofNullable(found.get(id))).toList();
	}

	/** What a unit has in a window that no sheet has taken along. */
	public List<Pledge> waiting(UUID windowId, UUID unitId) {
		return this.jdbc
			.sql("""
					select * from pledge where window_id = :window and unit_id = :unit and state in ('SUBMITTED', 'CONFIRMED')
					order by kind, search_key, id
					""")
			.param("window", windowId)
			.param("unit", unitId)
			.query((row, _) -> pledge(row))
			.list();
	}

	/**
	 * Lets the database decide on a pledge that is handed in.
	 * @return the pledge as it was accepted
	 * @throws Refused when it is not
	 */
	Pledge accept(Pledge pledge) {
		String sql = ((pledge.version() == 0) ? ACCEPT_NEW + "returning *" : ACCEPT_AGAIN + "returning p.*");
		try {
			return written(sql, pledge).query((row, _) -> pledge(row))
				.optional()
				.orElseThrow(() -> this.refusals.why(pledge));
		}
		catch (DuplicateKeyException ex) {
			// Two drafts of one subject, by two authors, at the same moment.
			throw new Refused(new AlreadyPledged(null));
		}
	}

	/**
	 * Lets the database decide on many new pledges in one go, on each by the time that it
	 * reads for it.
	 * @return those that were accepted, by their ids
	 */
	Map<UUID, Pledge> acceptAll(List<Pledge> pledges) {
		// Rows are read afterwards: answers that pile up while the batch is still on its
		// way would block both ends.
		int[] accepted = this.batches.batchUpdate(ACCEPT_NEW,
				pledges.stream()
					.map((pledge) -> new MapSqlParameterSource(parameters(pledge)))
					.toArray(SqlParameterSource[]::new));
		UUID[] ids = IntStream.range(0, accepted.length)
			.filter((n) -> accepted[n] == 1)
			.mapToObj((n) -> pledges.get(n).id())
			.toArray(UUID[]::new);
		return this.jdbc.sql("select * from pledge where id = any (:ids)")
			.param("ids", ids)
			.query((row, _) -> pledge(row))
			.stream()
			.collect(Collectors.toMap(Pledge::id, Function.identity()));
	}

	/** Why a pledge was not among those accepted. */
	Refusal whyDeclined(Pledge pledge) {
		RuntimeException why = this.refusals.why(pledge);
		if (why instanceof Refused refused) {
			return refused.refusal();
		}
		throw why;
	}

	/** What a unit would be told, were one of its pledges handed in now. */
	public Optional<Refusal> refusalOf(UUID windowId, UUID unitId) {
		return this.refusals.toUnit(windowId, unitId);
	}

	/**
	 * Keeps what is written so far; what is wrong with it is said when it is handed in.
	 */
	Pledge saveDraft(Pledge pledge) {
		String sql = (pledge.version() == 0)
				? """
						insert into pledge (id, version, window_id, plan_id, edition, year, unit_id, kind, subject_id, subject_name,
							subject_post, author_id, state, titles, forms, commitments, initiative_topic, initiative_field,
							movements, content_hash, replaces)
						select :id, 1, w.id, w.plan_id, w.edition, w.year, :unit, :kind, :subject, :name, cast(:post as text), :author, 'DRAFT',
							:titles, :forms, cast(:commitments as jsonb), cast(:topic as text),
							cast(:field as text), :movements, :hash, cast(:replaces as uuid)
						from registration_window w where w.id = :window
						on conflict do nothing
						returning *
						"""
				: """
						update pledge set version = :version + 1, titles = :titles, forms = :forms,
							commitments = cast(:commitments as jsonb), initiative_topic = :topic, initiative_field = :field,
							movements = :movements, content_hash = :hash, changed_at = business_now()
						where id = :id and version = :version
						returning *
						""";
		return written(sql, pledge).query((row, _) -> pledge(row)).optional().orElseThrow(() -> whyNotKept(pledge));
	}

	private RuntimeException whyNotKept(Pledge pledge) {
		if (pledge.version() > 0) {
			return new StalePledge(pledge.id());
		}
		return this.jdbc
			.sql("""
					select p.id from registration_window w left join pledge p on p.plan_id = w.plan_id and p.subject_id = :subject
						and p.kind = :kind and p.author_id = :author and p.state = 'DRAFT'
					where w.id = :window
					""")
			.param("window", pledge.window().id())
			.param("subject", pledge.subject().id())
			.param("kind", pledge.subject().kind().name())
			.param("author", pledge.authorId())
			.query((row, _) -> new Refused(new AlreadyPledged(row.getObject(1, UUID.class))))
			.optional()
			.<RuntimeException>map((refused) -> refused)
			.orElseGet(Problem::notFound);
	}

	private JdbcClient.StatementSpec written(String sql, Pledge pledge) {
		return this.jdbc.sql(sql).params(parameters(pledge));
	}

	private Map<String, @Nullable Object> parameters(Pledge pledge) {
		PledgeContent content = pledge.content();
		Initiative initiative = content.initiative();
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", pledge.id());
		parameters.put("version", pledge.version());
		parameters.put("window", pledge.window().id());
		parameters.put("unit", pledge.unitId());
		parameters.put("kind", pledge.subject().kind().name());
		parameters.put("subject", pledge.subject().id());
		parameters.put("name", pledge.subject().name());
		parameters.put("post", text(pledge.subject().post()));
		parameters.put("author", pledge.authorId());
		parameters.put("titles", content.titles().toArray(String[]::new));
		parameters.put("forms", content.forms().toArray(String[]::new));
		parameters.put("commitments", this.json.writeValueAsString(content.commitments()));
		parameters.put("topic", text((initiative != null) ? initiative.topic() : null));
		parameters.put("field", text((initiative != null) ? initiative.field() : null));
		parameters.put("movements", content.movements().toArray(UUID[]::new));
		parameters.put("hash", hash(content));
		parameters.put("replaces", pledge.replaces());
		return parameters;
	}

	/**
	 * A text that may be missing is of its type all the same: batches are planned once.
	 */
	private static SqlParameterValue text(@Nullable String value) {
		return new SqlParameterValue(Types.VARCHAR, value);
	}

	/**
	 * The text of a receipt's QR code: number, pledge, time, and the beginning of the
	 * hash of what was pledged.
	 */
	String qr(Pledge accepted, Acceptance acceptance) {
		return String.join("|", "GIAOUOC", acceptance.receipt(accepted.window().year()), accepted.id().toString(),
				acceptance.at().atZone(BusinessClock.ZONE).toOffsetDateTime().toString(),
				HexFormat.of().formatHex(hash(accepted.content())).substring(0, SHORT_HASH));
	}

	/** What is acknowledged, in one figure. */
	public byte[] hash(PledgeContent content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.json.writeValueAsBytes(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Writes where a pledge stands now; what it says is not touched. */
	public Pledge saveState(Pledge pledge) {
		Confirmation confirmation = pledge.trail().confirmation();
		Instant mendUntil = pledge.trail().mendUntil();
		int rows = this.jdbc.sql("""
				update pledge set version = :version + 1, state = :state, remark = :remark, mend_until = :mendUntil,
					confirmed_by = :confirmedBy, confirmed_at = :confirmedAt, changed_at = business_now()
				where id = :id and version = :version
				""")
			.param("id", pledge.id())
			.param("version", pledge.version())
			.param("state", pledge.state().name())
			.param("remark", pledge.trail().remark())
			.param("mendUntil", moment(mendUntil))
			.param("confirmedBy", (confirmation != null) ? confirmation.by() : null)
			.param("confirmedAt", moment((confirmation != null) ? confirmation.at() : null))
			.update();
		if (rows == 0) {
			throw new StalePledge(pledge.id());
		}
		return pledge.saved();
	}

	void discard(Pledge pledge) {
		int rows = this.jdbc.sql("delete from pledge where id = :id and version = :version")
			.param("id", pledge.id())
			.param("version", pledge.version())
			.update();
		if (rows == 0) {
			throw new StalePledge(pledge.id());
		}
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(BusinessClock.ZONE).toOffsetDateTime() : null;
	}

	Pledge pledge(ResultSet row) throws SQLException {
		return new Pledge(row.getObject("id", UUID.class), row.getLong("version"),
				new Window(row.getObject("window_id", UUID.class), row.getObject("plan_id", UUID.class),
						row.getInt("edition"), row.getInt("year")),
				row.getObject("unit_id", UUID.class), subject(row), row.getObject("author_id", UUID.class),
				PledgeState.valueOf(row.getString("state")), content(row), trail(row),
				row.getObject("replaces", UUID.class));
	}

	static Subject subject(ResultSet row) throws SQLException {
		return new Subject(SubjectKind.valueOf(row.getString("kind")), row.getObject("subject_id", UUID.class),
				row.getString("subject_name"), row.getString("subject_post"));
	}

	PledgeContent content(ResultSet row) throws SQLException {
		@Nullable String topic = row.getString("initiative_topic");
		return new PledgeContent(list(row.getArray("titles"), String.class), list(row.getArray("forms"), String.class),
				this.json.readValue(row.getString("commitments"), COMMITMENTS),
				(topic != null) ? new Initiative(topic, row.getString("initiative_field")) : null,
				list(row.getArray("movements"), UUID.class));
	}

	private static Trail trail(ResultSet row) throws SQLException {
		@Nullable Instant acceptedAt = instant(row, "accepted_at");
		@Nullable UUID confirmedBy = row.getObject("confirmed_by", UUID.class);
		@Nullable Instant confirmedAt = instant(row, "confirmed_at");
		return new Trail(
				(acceptedAt != null) ? new Acceptance(row.getLong("receipt"), acceptedAt, row.getBoolean("late"))
						: null,
				(confirmedBy != null && confirmedAt != null) ? new Confirmation(confirmedBy, confirmedAt) : null,
				row.getString("remark"), instant(row, "mend_until"));
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	static <T> List<T> list(Array array, Class<T> type) throws SQLException {
		return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
	}

}
