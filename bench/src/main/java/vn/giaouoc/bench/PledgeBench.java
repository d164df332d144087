package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import vn.giaouoc.bench.ClosedLoop.Result;

/**
 * Submits through the gateway with everything behind it on the same machine: how many a
 * second, how long each waits at a steady pace, when everything downstream is level
 * again; beside the same statements without a service in five alternating pairs; and once
 * more over a table of a million pledges.
 */
final class PledgeBench {

	private static final String BEARER = "/bearer";

	private static final int PER_SECOND = 500;

	private static final int WARM_UP_ROUNDS = 2;

	private final PledgeStack stack;

	private final PledgeDistrict district;

	private final Yardstick yardstick;

	private final Duration sustained;

	private final Duration brief;

	private final int connections;

	private PledgeBench(PledgeStack stack, Options options) throws IOException, SQLException {
		this.stack = stack;
		this.district = PledgeDistrict.found(stack);
		this.yardstick = new Yardstick(stack.postgres);
		this.sustained = Duration.ofSeconds(options.number("--seconds", 300));
		this.brief = Duration.ofSeconds(Math.clamp(this.sustained.toSeconds() / 3, 5, 30));
		this.connections = options.number("--connections", 64);
	}

	/**
	 * Measures and prints.
	 * @param arguments {@code --seconds N} of the sustained run, {@code --connections N},
	 * {@code --pairs N}, {@code --rows N} of the large table; 0 leaves a part out
	 */
	static void run(Path project, List<String> arguments) throws IOException, InterruptedException, SQLException {
		Options options = new Options(arguments);
		try (PledgeStack stack = PledgeStack.start(project)) {
			PledgeBench bench = new PledgeBench(stack, options);
			bench.warmUp();
			bench.sustained();
			bench.paced();
			Pairs before = bench.pairs(options.number("--pairs", 5));
			int rows = options.number("--rows", 1_000_000);
			if (rows > 0) {
				new PledgeTable(stack).fill(rows);
				bench.warmUp();
				before.printAgainst(bench.pairs(Math.min(3, options.number("--pairs", 5))));
				new PledgeTable(stack).measureReads();
			}
		}
	}

	private void warmUp() throws InterruptedException, SQLException {
		for (int round = 0; round < WARM_UP_ROUNDS; round++) {
			load(this.stack.gateway(), BEARER, this.brief);
			load(this.stack.service(), "", this.brief);
		}
		this.stack.catchUp();
	}

	private Result load(URI target, String prefix, Duration time) throws InterruptedException {
		return ClosedLoop.run(target, this.connections, this.district.submits(prefix), time);
	}

	private void sustained() throws InterruptedException, SQLException {
		Map<String, Duration> before = this.stack.processorTime();
		Result result = load(this.stack.gateway(), BEARER, this.sustained);
		Map<String, Duration> after = this.stack.processorTime();
		Duration level = this.stack.catchUp();
		System.out.printf("%nNộp qua cổng, %d kết nối, %d giây: %.0f lượt/giây, p50 %.1f, p95 %.1f, p99 %.1f ms%s%n",
				this.connections, this.sustained.toSeconds(), result.perSecond(), result.milliseconds(50),
				result.milliseconds(95), result.milliseconds(99), refused(result));
		System.out.printf("Phía sau (hộp thư đi, các bên nhận) theo kịp sau %.1f giây%n", level.toMillis() / 1000.0);
		System.out.println("Thời gian bộ xử lý cho một lượt nộp, µs:");
		after.forEach((part, time) -> System.out.printf("  %-24s %8.0f%n", part,
				time.minus(before.get(part)).toNanos() / 1000.0 / result.latencies().getTotalCount()));
		System.out.printf(Locale.ROOT,
				"{\"bench\":\"pledge\",\"seconds\":%d,\"per_s\":%.0f,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"refused\":%d,"
						+ "\"level_s\":%.1f}%n",
				this.sustained.toSeconds(), result.perSecond(), result.milliseconds(50), result.milliseconds(99),
				result.refused(), level.toMillis() / 1000.0);
	}

	private void paced() throws InterruptedException, SQLException {
		Duration time = Duration.ofSeconds(Math.min(60, this.sustained.toSeconds()));
		Result result = ClosedLoop.paced(this.stack.gateway(), this.connections, this.district.submits(BEARER),
				PER_SECOND, time);
		this.stack.catchUp();
		System.out.printf(
				"Nhịp đều %d lượt/giây trong %d giây: nhận %.0f/giây, p50 %.1f, p99 %.1f ms (mục tiêu 200)%s%n",
				PER_SECOND, time.toSeconds(), result.perSecond(), result.milliseconds(50), result.milliseconds(99),
				refused(result));
	}

	private static String refused(Result result) {
		return (result.refused() > 0) ? "  (" + result.refused() + " lượt bị từ chối)" : "";
	}

	/** The statements alone, the service alone and all through the gateway, in turn. */
	private Pairs pairs(int rounds) throws IOException, InterruptedException, SQLException {
		List<Pair> pairs = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			double alone = this.yardstick.perSecond(this.brief);
			this.stack.catchUp();
			double direct = load(this.stack.service(), "", this.brief).perSecond();
			this.stack.catchUp();
			double gateway = load(this.stack.gateway(), BEARER, this.brief).perSecond();
			this.stack.catchUp();
			pairs.add(new Pair(alone, direct, gateway));
			System.out.printf("  lượt %d: %s %.0f/giây, thẳng vào dịch vụ %.0f (%.1f %%), qua cổng %.0f (%.1f %%)%n",
					round + 1, this.yardstick.name(), alone, direct, 100 * direct / alone, gateway,
					100 * gateway / alone);
		}
		Pairs all = new Pairs(pairs);
		all.print();
		return all;
	}

	private record Pair(double alone, double direct, double gateway) {
	}

	private record Pairs(List<Pair> pairs) {

		void print() {
			if (!this.pairs.isEmpty()) {
				System.out.println("So với cùng câu lệnh không qua dịch vụ, trung vị (thấp nhất - cao nhất):");
				print("thẳng vào dịch vụ, % (mục tiêu 25)", (pair) -> 100 * pair.direct() / pair.alone());
				print("qua cổng, % (mục tiêu 18)", (pair) -> 100 * pair.gateway() / pair.alone());
			}
		}

		/** How far the rate through the gateway falls over the large table. */
		void printAgainst(Pairs large) {
			if (!this.pairs.isEmpty() && !large.pairs.isEmpty()) {
				print("qua cổng trước khi có bảng lớn, lượt/giây", Pair::gateway);
				large.print("qua cổng trên bảng lớn, lượt/giây", Pair::gateway);
				System.out.printf("  giảm %.1f %% (mục tiêu: không quá 10 %% ngoài độ dao động)%n",
						100 * (1 - large.median(Pair::gateway) / median(Pair::gateway)));
			}
		}

		private void print(String name, ToDoubleFunction<Pair> figure) {
			double[] sorted = sorted(figure);
			System.out.printf("  %-44s %8.1f (%.1f - %.1f)%n", name, median(figure), sorted[0],
					sorted[sorted.length - 1]);
		}

		private double median(ToDoubleFunction<Pair> figure) {
			return sorted(figure)[this.pairs.size() / 2];
		}

		private double[] sorted(ToDoubleFunction<Pair> figure) {
			double[] all = this.pairs.stream().mapToDouble(figure).toArray();
			Arrays.sort(all);
			return all;
		}

	}

}
