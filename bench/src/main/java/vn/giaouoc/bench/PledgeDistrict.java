package vn.giaouoc.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A district of ten communes with 500 departments and 10,000 officials, each with his
 * token; so many plans that nobody registers for the same twice.
 */
final class PledgeDistrict {

	static final int PEOPLE = 10_000;

	static final int WINDOWS = 400;

	static final int UNITS = 500;

	private static final String UNITS_SQL = """
			insert into directory_unit (id, version, kind, code, name, parent_id, managed_by, cycle, valid_from)
			select md5('unit ' || n)::uuid, 1, case when n < 0 then 'DISTRICT' when n >= 500 then 'COMMUNE' else 'DEPARTMENT' end,
				'B-' || n, 'Đơn vị số ' || n,
				case when n < 0 then null when n >= 500 then md5('unit -1')::uuid else md5('unit ' || 500 + n / 50)::uuid end,
				'COMMUNE', 'CALENDAR_YEAR', '2000-01-01'
			from generate_series(-1, 509) n
			""";

	/**
	 * Twenty officials a department; its head, each commune's officer, the district's.
	 */
	private static final String PEOPLE_SQL = """
			with someone as (
				select 'person ' || n as key, 'official' as role, n / 20 as unit from generate_series(0, 9999) n
				union all select 'head ' || n, 'unit-head', n from generate_series(0, 499) n
				union all select 'officer ' || n, case when n < 0 then 'district-officer' else 'commune-officer' end, n
					from generate_series(-1, 509) n where n < 0 or n >= 500
			), people as (
				insert into directory_person (id, version, full_name, email, active)
				select md5(key)::uuid, 1, 'Nguyễn Văn ' || initcap(left(md5(key), 5)), md5(key) || '@example.test', true
				from someone
			)
			insert into directory_assignment (id, person_id, role, unit_id, valid_from)
			select md5('assignment ' || key)::uuid, md5(key)::uuid, role, md5('unit ' || unit)::uuid, '2000-01-01' from someone
			""";

	private static final String WINDOWS_SQL = """
			insert into registration_window (id, plan_id, edition, unit_id, year, plan_code, plan_about, state, unit_kinds, opens,
				closes, titles, forms, movements)
			select md5('window ' || n)::uuid, md5('plan ' || n)::uuid, 1, md5('unit -1')::uuid, 2022, '15/KH-UBND',
				'Phát động phong trào thi đua', 'SET', '{DEPARTMENT}', business_now() - interval '1 day',
				business_now() + interval '10 days', array(select 'DH' || t from generate_series(1, 20) t), '{GK}', '[]'
			from generate_series(0, %d) n
			"""
		.formatted(WINDOWS - 1);

	/** A further window that closes so many seconds from now. */
	private static final String WINDOW_SQL = """
			insert into registration_window (id, plan_id, edition, unit_id, year, plan_code, plan_about, state, unit_kinds, opens,
				closes, titles, forms, movements)
			select '%s', gen_random_uuid(), 1, unit_id, year, plan_code, plan_about, state, unit_kinds, opens,
				business_now() + interval '1 second' * %d, titles, forms, movements
			from registration_window where id = md5('window 0')::uuid
			returning ends
			""";

	private final String[] tokens;

	private final AtomicLong next = new AtomicLong();

	private PledgeDistrict(String[] tokens) {
		this.tokens = tokens;
	}

	/** Writes it into pledge-service's copy of the directory and signs the tokens. */
	static PledgeDistrict found(PledgeStack stack) throws SQLException {
		write(stack, "pledge", List.of(UNITS_SQL, PEOPLE_SQL, WINDOWS_SQL));
		return new PledgeDistrict(IntStream.range(0, PEOPLE)
			.parallel()
			.mapToObj((n) -> LoginProvider.accessToken(person(n), "official"))
			.toArray(String[]::new));
	}

	/**
	 * Without tokens, but also in notification-service's copy: heads then hear of each
	 * pledge.
	 */
	static void foundWithNotices(PledgeStack stack) throws SQLException {
		write(stack, "pledge", List.of(UNITS_SQL, PEOPLE_SQL, WINDOWS_SQL));
		write(stack, "notification", List.of(UNITS_SQL, PEOPLE_SQL));
	}

	private static void write(PledgeStack stack, String service, List<String> statements) throws SQLException {
		try (Connection connection = stack.owner(service); Statement statement = connection.createStatement()) {
			statement.execute("select set_config('giaouoc.system', 'jobs', false)");
			for (String sql : statements) {
				statement.execute(sql);
			}
			statement.execute("analyze");
		}
	}

	/**
	 * Opens a window that closes soon.
	 * @return when it closes
	 */
	static Instant open(PledgeStack stack, UUID window, Duration time) throws SQLException {
		try (Connection connection = stack.owner("pledge"); Statement statement = connection.createStatement()) {
			statement.execute("select set_config('giaouoc.system', 'jobs', false)");
			try (ResultSet row = statement.executeQuery(WINDOW_SQL.formatted(window, time.toSeconds()))) {
				row.next();
				return row.getObject(1, OffsetDateTime.class).toInstant();
			}
		}
	}

	static UUID unitOf(int person) {
		return id("unit " + person / (PEOPLE / UNITS));
	}

	/** The second title of a pledge: content that its id decides. */
	static String title(UUID pledge) {
		return "DH" + (2 + Math.floorMod(pledge.getLeastSignificantBits(), 19));
	}

	static UUID person(int number) {
		return id("person " + number);
	}

	static UUID window(long number) {
		return id("window " + number);
	}

	/** As SQL makes ids of names here. */
	static UUID id(String name) {
		try {
			String hex = HexFormat.of()
				.formatHex(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
			return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One submit after another, each by the next official; the paths of the gateway for
	 * API clients begin with a prefix.
	 */
	Supplier<byte[]> submits(String prefix) {
		return () -> {
			long n = this.next.getAndIncrement();
			int person = (int) (n % PEOPLE);
			ThreadLocalRandom random = ThreadLocalRandom.current();
			UUID id = new UUID(random.nextLong(), random.nextLong());
			return ClosedLoop.post(prefix + "/api/pledge/pledges", body(id, window(n / PEOPLE), person(person)),
					"Authorization", "Bearer " + this.tokens[person], "Idempotency-Key", id.toString());
		};
	}

	static String body(UUID id, UUID window, UUID person) {
		return """
				{"id":"%s","windowId":"%s","subject":{"kind":"OFFICIAL","id":"%s","name":"Hồ Văn Mẫu","post":"Công chức Văn phòng - Thống kê"},\
				"content":{"titles":["DH1","%s"],"forms":["GK"],"commitments":[{"text":"Hoàn thành tốt nhiệm vụ được giao, giải \
				quyết hồ sơ đúng hạn","figure":98.5,"unitOfMeasure":"%%"},{"text":"Vận động hộ nghèo thoát nghèo","figure":2,\
				"unitOfMeasure":"hộ"}],"initiative":{"topic":"Số hóa sổ hộ tịch của xã","field":"Tư pháp"},"movements":[]}}"""
			.formatted(id, window, person, title(id));
	}

}
