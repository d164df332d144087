package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A table with very many pledges of one window, and how long its readers wait. */
final class PledgeTable {

	private static final double BOARD = 50;

	private static final double ROLL_UP = 200;

	private static final double SEARCH = 100;

	/**
	 * Received by the district's officer and seen by the commune's, one in ten is not.
	 */
	private static final String ROWS = """
			insert into pledge (id, version, window_id, plan_id, edition, year, unit_id, kind, subject_id, subject_name, subject_post,
				author_id, state, titles, forms, commitments, initiative_topic, initiative_field, movements, content_hash, receipt,
				accepted_at, receiver_id, seen_by)
			select md5('row ' || n)::uuid, 3, md5('window 0')::uuid, md5('plan 0')::uuid, 1, 2022, md5('unit ' || mod(n, 500))::uuid,
				'VILLAGER', md5('villager ' || n)::uuid,
				(array['Nguyễn', 'Trần', 'Hồ', 'Đinh', 'Phạm', 'Lê', 'Võ', 'Bùi'])[1 + mod(n, 8)] || ' '
					|| (array['Văn', 'Thị', 'Ngọc', 'Minh', 'Thanh', 'Quốc'])[1 + mod(n / 8, 6)] || ' ' || initcap(left(md5('' || n), 4)),
				'Công chức', md5('head ' || mod(n, 500))::uuid, case when mod(n, 10) = 0 then 'SUBMITTED' else 'RECEIVED' end,
				array['DH' || 1 + mod(n, 20), 'DH' || 1 + mod(n / 20, 20)], '{GK}',
				'[{"text":"Hoàn thành tốt nhiệm vụ được giao","figure":95,"unitOfMeasure":"%"}]', 'Số hóa sổ hộ tịch', 'Tư pháp', '{}',
				sha256('row'), nextval('receipt_number'), business_now() - interval '1 second' * mod(n, 86000),
				case when mod(n, 10) = 0 then null else md5('unit ' || 500 + mod(n, 500) / 50)::uuid end,
				case when mod(n, 10) = 0 then '{}' else array[md5('unit ' || 500 + mod(n, 500) / 50)::uuid, md5('unit -1')::uuid] end
			from generate_series(1, %d) n
			""";

	private final PledgeStack stack;

	PledgeTable(PledgeStack stack) {
		this.stack = stack;
	}

	/**
	 * Fills it without the indexes that only make finding fast, and builds those after.
	 */
	void fill(int rows) throws SQLException {
		long began = System.nanoTime();
		try (Connection connection = this.stack.owner("pledge"); Statement statement = connection.createStatement()) {
			statement.execute("select set_config('giaouoc.system', 'jobs', false)");
			statement.execute("set maintenance_work_mem = '256MB'");
			List<String> indexes = dropped(statement);
			statement.execute(ROWS.formatted(rows));
			for (String index : indexes) {
				statement.execute(index);
			}
			statement.execute("vacuum analyze pledge");
		}
		System.out.printf("%nBảng có thêm %,d đăng ký (nạp %d giây)%n", rows,
				Duration.ofNanos(System.nanoTime() - began).toSeconds());
	}

	private static List<String> dropped(Statement statement) throws SQLException {
		List<String> names = new ArrayList<>();
		List<String> definitions = new ArrayList<>();
		try (ResultSet row = statement.executeQuery(
				"""
						select indexname, indexdef from pg_indexes where tablename = 'pledge' and indexdef not like 'CREATE UNIQUE%'
						""")) {
			while (row.next()) {
				names.add(row.getString(1));
				definitions.add(row.getString(2));
			}
		}
		for (String name : names) {
			statement.execute("drop index " + name);
		}
		return definitions;
	}

	/** Asks for boards, roll-up and search. */
	void measureReads() throws IOException, InterruptedException {
		PageTimes pages = new PageTimes(this.stack.service());
		UUID district = PledgeDistrict.id("officer -1");
		UUID commune = PledgeDistrict.id("officer 500");
		UUID head = PledgeDistrict.id("head 0");
		String window = "/api/pledge/windows/" + PledgeDistrict.window(0);
		String found = "/api/pledge/pledges?window=" + PledgeDistrict.window(0);
		Random random = new Random(2022);
		System.out.printf("%-52s %8s %8s %8s%n", "Đọc trên bảng lớn, thẳng vào dịch vụ, ms", "p50", "p95", "p99");
		boolean met = pages.measure("bảng của một đơn vị (50)", head, BOARD, () -> window + "/board");
		met &= pages.measure("danh sách của một đơn vị (50)", head, BOARD, () -> found);
		met &= pages.measure("bảng 50 đơn vị của một xã (200)", commune, ROLL_UP, () -> window + "/board");
		met &= pages.measure("bảng 500 đơn vị của huyện (200)", district, ROLL_UP, () -> window + "/board");
		met &= pages.measure("500 đơn vị × 20 danh hiệu của huyện (200)", district, ROLL_UP, () -> window + "/titles");
		met &= pages.measure("tìm người, trưởng đơn vị (100)", head, SEARCH, () -> found + "&q=" + typed(random));
		met &= pages.measure("tìm người, cán bộ xã (100)", commune, SEARCH, () -> found + "&q=" + typed(random));
		met &= pages.measure("tìm người, cán bộ huyện (100)", district, SEARCH, () -> found + "&q=" + typed(random));
		System.out.println(met ? "Đạt: mọi p95 trong mục tiêu." : "Chưa đạt: có p95 vượt mục tiêu.");
	}

	private static String typed(Random random) {
		String rare = "van " + Integer.toHexString(0x1000 + random.nextInt(0xefff));
		return URLEncoder.encode(rare, StandardCharsets.UTF_8);
	}

}
