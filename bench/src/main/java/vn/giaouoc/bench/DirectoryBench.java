package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of a directory of 200,000 people, asked for over HTTP straight at a running
 * plan-service on an embedded PostgreSQL; the goal is 50 ms at the 95th percentile.
 */
final class DirectoryBench {

	private static final int PEOPLE = 200_000;

	private static final double GOAL = 50;

	/** What clerks type: rare and frequent, whole names and parts. */
	private static final List<String> TYPED = List.of("ho van an", "nguyen", "thi lan", "thanh", "truong ngoc thanh",
			"tuyet", "an", "van", "le thi thu ha", "pham", "phuong", "h", "ng", "dinh quoc viet", "khong co ai");

	private final PlanServiceRun service;

	private boolean met = true;

	private DirectoryBench(PlanServiceRun service) {
		this.service = service;
	}

	/**
	 * Loads, measures and prints.
	 * @param arguments {@code --people N}
	 * @return whether every list with a search met the goal
	 */
	static boolean run(Path project, List<String> arguments) throws IOException, InterruptedException, SQLException {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		int at = arguments.indexOf("--people");
		int people = (at >= 0) ? Integer.parseInt(arguments.get(at + 1)) : PEOPLE;
		try (PlanServiceRun service = PlanServiceRun.start(project, people, "directory-bench")) {
			return new DirectoryBench(service).measure();
		}
	}

	private boolean measure() throws IOException, InterruptedException {
		UUID admin = PlanServiceRun.person("quantri");
		UUID officer = PlanServiceRun.person("vanphong.traphong");
		UUID head = PlanServiceRun.person("truongthon1.traphong");
		UUID village = PlanServiceRun.id("unit", "traphong-thon1");
		Random random = new Random(2022);
		System.out.printf("%-52s %8s %8s %8s%n", "50 người mỗi trang, ms", "p50", "p95", "p99");
		ask("tìm không dấu, quản trị tỉnh", admin, () -> "q=" + typed(random));
		ask("tìm không dấu, cán bộ xã", officer, () -> "q=" + typed(random));
		ask("tìm không dấu, trưởng thôn", head, () -> "q=" + typed(random));
		ask("theo tên, trang bất kỳ, quản trị tỉnh", admin, () -> "page=" + random.nextInt(100));
		ask("theo tên, giảm dần, cán bộ xã", officer, () -> "sort=name,desc&page=" + random.nextInt(100));
		ask("lọc một thôn", admin, () -> "unit=" + village + "&page=" + random.nextInt(40));
		ask("lọc vai trò hiếm", admin, () -> "role=publicist");
		ask("lọc vai trò phổ biến", admin, () -> "role=resident&page=" + random.nextInt(100));
		ask("tìm và lọc vai trò", admin, () -> "role=official&q=" + typed(random));
		System.out.println(this.met ? "Đạt: p95 không quá 50 ms." : "Chưa đạt: có p95 trên 50 ms.");
		return this.met;
	}

	private void ask(String name, UUID person, Supplier<String> query) throws IOException, InterruptedException {
		this.met &= this.service.measure(name, person, GOAL, () -> "/api/plan/people?size=50&" + query.get());
	}

	private static String typed(Random random) {
		return URLEncoder.encode(TYPED.get(random.nextInt(TYPED.size())), StandardCharsets.UTF_8);
	}

}
