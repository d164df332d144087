package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.test.Infrastructure;

/**
 * Lists, searches and the board of a district of 5,000 units with 100,000 plans, asked
 * for over HTTP straight at a running plan-service; the goal is 100 ms at the 95th
 * percentile. Then reading, checking and printing the first plan of all.
 */
final class PlansBench {

	private static final double GOAL = 100;

	private static final int PEOPLE = 1_500;

	private static final UUID DISTRICT_PLAN = new UUID(0, 1);

	/** A hundred communes with 49 villages each, under the demo's district. */
	private static final String UNITS = """
			insert into unit (id, version, kind, code, name, parent_id, managed_by, cycle, valid_from)
			select md5('bench ' || n)::uuid, 1, case when mod(n, 50) = 0 then 'COMMUNE' else 'VILLAGE' end, 'B-' || n,
				case when mod(n, 50) = 0 then 'Xã số ' || n / 50 else 'Thôn số ' || n end,
				case when mod(n, 50) = 0 then '%s'::uuid else md5('bench ' || n / 50 * 50)::uuid end, 'COMMUNE',
				'CALENDAR_YEAR', '2000-01-01'
			from generate_series(0, 4999) n order by mod(n, 50)
			""";

	private static final String COPIES = """
			insert into directory_unit (id, version, kind, code, name, parent_id, managed_by, cycle, valid_from)
			select id, 1, kind, code, name, parent_id, managed_by, cycle, valid_from from unit where code like 'B-%'
			""";

	/**
	 * Twenty years of plans; those of 2022 are derived from the commune's, and the
	 * communes' from the district's.
	 */
	private static final String PLANS = """
			insert into plan (id, edition, version, unit_id, year, parent_plan_id, parent_edition, superior_id, state,
				number, symbol, place, issue_date, about, open_to_public, content, findings, search_text, changed_at)
			select md5('plan ' || u.code || ' ' || y)::uuid, 1, 1, u.id, 2003 + y,
				case when y = 19 then coalesce(md5('plan ' || above.code || ' ' || y)::uuid, '%1$s') end,
				case when y = 19 then 1 end, case when y = 19 then u.parent_id end, 'ISSUED', 1, 'KH-TH', 'Trà Bồng',
				make_date(2003 + y, 1, 25), 'Phát động phong trào thi đua năm ' || (2003 + y) || ' của ' || u.name, false,
				jsonb_build_object('purposes', (select jsonb_agg('Phát huy tinh thần thi đua yêu nước, mục ' || md5(u.code || y || n))
					from generate_series(1, 60) n), 'reviews', jsonb_build_array(jsonb_build_object('text', 'Sơ kết', 'kind',
					'MID_YEAR', 'due', make_date(2003 + y, 6, 30)))), '[]',
				lower('01/KH-TH phát động phong trào thi đua năm ' || (2003 + y) || ' của ' || u.name
					|| ' phát triển kinh tế trồng rừng đời sống văn hóa ' || left(md5(u.code || y), 6)),
				clock_timestamp() - random() * interval '6000 days'
			from unit u left join unit above on above.id = u.parent_id and above.code like 'B-%%', generate_series(0, 19) y
			where u.code like 'B-%%'
			""";

	private final PlanServiceRun service;

	private final UUID officer = PlanServiceRun.person("phongnoivu");

	private boolean met = true;

	private PlansBench(PlanServiceRun service) {
		this.service = service;
	}

	/**
	 * Loads, measures and prints.
	 * @return whether every list, search and board met the goal
	 */
	static boolean run(Path project) throws IOException, InterruptedException, SQLException {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		boolean met;
		try (PlanServiceRun service = PlanServiceRun.start(project, PEOPLE, "plans-bench")) {
			load();
			service.settle();
			met = new PlansBench(service).measure();
		}
		CheckBench.run(project, System.out);
		DocumentsBench.pdf(project, System.out);
		return met;
	}

	private static void load() throws SQLException {
		UUID district = PlanServiceRun.id("unit", "tra-bong");
		try (Connection connection = Infrastructure.owner("plan"); Statement statement = connection.createStatement()) {
			statement.execute("select set_config('giaouoc.system', 'jobs', false)");
			statement.execute(UNITS.formatted(district));
			statement.execute(COPIES);
			statement.execute(
					"""
							insert into plan (id, edition, version, unit_id, year, state, number, symbol, issue_date, about,
								open_to_public, content, findings, search_text)
							values ('%s', 1, 1, '%s', 2022, 'ISSUED', 1, 'KH-X', '2022-01-25', 'Kế hoạch của huyện', false, '{}',
								'[]', 'kế hoạch của huyện')
							"""
						.formatted(DISTRICT_PLAN, district));
			statement.execute(PLANS.formatted(DISTRICT_PLAN));
		}
	}

	private boolean measure() throws IOException, InterruptedException {
		Random random = new Random(2022);
		System.out.printf("%-52s %8s %8s %8s%n", "100.000 kế hoạch, cán bộ huyện, ms", "p50", "p95", "p99");
		list("mới sửa trước", () -> "");
		list("trang bất kỳ", () -> "page=" + random.nextInt(200));
		list("một năm", () -> "year=" + (2003 + random.nextInt(20)));
		list("theo ngày ban hành", () -> "sort=issueDate,desc");
		list("cụ thể hóa, một năm", () -> "kind=SUB_PLAN&year=2022");
		list("tìm cụm từ có ở mọi kế hoạch", () -> q("thi đua"));
		list("tìm cụm từ ấy không dấu", () -> q("thi dua"));
		list("tìm hai từ rời có ở mọi kế hoạch", () -> q("rừng trồng"));
		list("tìm nhiều từ rời không dấu", () -> q("kinh te phat trien van hoa"));
		list("tìm cụm từ hiếm", () -> q("thôn số " + random.nextInt(5000)));
		list("tìm cụm từ hiếm không dấu", () -> q("thon so " + random.nextInt(5000)));
		list("tìm khi đang gõ", () -> q("thôn s"));
		list("tìm từ không có", () -> q("khongcogi"));
		String board = "/api/plan/plans/" + DISTRICT_PLAN + "/board";
		ask("bảng 5.000 đơn vị", () -> board);
		ask("bảng, trang bất kỳ, đã ban hành", () -> board + "?step=ISSUED&size=100&page=" + random.nextInt(40));
		ask("bảng, tìm đơn vị", () -> board + "?" + q("thon so 12"));
		System.out.println(this.met ? "Đạt: p95 không quá 100 ms." : "Chưa đạt: có p95 trên 100 ms.");
		this.service.measure("lịch của năm (không có đích)", this.officer, Double.MAX_VALUE,
				() -> "/api/plan/calendar?year=2022&size=100");
		return this.met;
	}

	private void list(String name, Supplier<String> query) throws IOException, InterruptedException {
		ask(name, () -> "/api/plan/plans?" + query.get());
	}

	private void ask(String name, Supplier<String> path) throws IOException, InterruptedException {
		this.met &= this.service.measure(name, this.officer, GOAL, path);
	}

	private static String q(String typed) {
		return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
	}

}
