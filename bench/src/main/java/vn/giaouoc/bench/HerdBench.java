package vn.giaouoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import vn.giaouoc.bench.Entry.Kind;
import vn.giaouoc.bench.FaultsBench.Outcome;

/**
 * The evening of the deadline: 10,000 people, seven in ten of them in the last minute and
 * some a moment too late, who try again when they hear nothing. Nobody's acknowledged
 * pledge may be lost, nobody accepted late, nobody refused early.
 */
final class HerdBench {

	private static final Duration LAST_RUSH = Duration.ofSeconds(60);

	private static final Duration TOO_LATE = Duration.ofSeconds(2);

	private static final double RUSHING = 0.7;

	private HerdBench() {
	}

	/**
	 * Runs and prints.
	 * @param arguments {@code --seconds N} that the window is open, {@code --people N}
	 * @return whether every invariant held
	 */
	static boolean run(Path project, List<String> arguments) throws IOException, InterruptedException, SQLException {
		Options options = new Options(arguments);
		Duration open = Duration.ofSeconds(options.number("--seconds", 120));
		int people = Math.min(PledgeDistrict.PEOPLE, options.number("--people", PledgeDistrict.PEOPLE));
		try (PledgeStack stack = PledgeStack.start(project);
				History history = new History(project, "herd");
				PledgeClient client = new PledgeClient(stack.gateway(), history)) {
			PledgeDistrict.foundWithNotices(stack);
			UUID window = UUID.randomUUID();
			Instant ends = PledgeDistrict.open(stack, window, open);
			List<Kind> told = everybody(people, client, window, open, ends);
			Outcome outcome = FaultsBench.judge(stack, client, history.read(), 0);
			outcome.print();
			System.out.printf("Được nhận %,d, bị từ chối vì quá hạn %,d, không có câu trả lời %,d%n",
					count(told, Kind.OK), count(told, Kind.REFUSED), count(told, Kind.UNKNOWN));
			return outcome.violations().isEmpty();
		}
	}

	private static List<Kind> everybody(int many, PledgeClient client, UUID window, Duration open, Instant ends)
			throws InterruptedException {
		Random random = new Random(2022);
		List<Future<Kind>> people = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int n = 0; n < many; n++) {
				int person = n;
				Duration before = (random.nextDouble() < RUSHING)
						? part(LAST_RUSH.plus(TOO_LATE), random).minus(TOO_LATE)
						: LAST_RUSH.plus(part(open.minus(LAST_RUSH), random));
				people.add(threads.submit(() -> {
					Thread.sleep(Duration.between(Instant.now(), ends.minus(before)));
					return client.register(person, window, ends.plus(LAST_RUSH));
				}));
			}
			List<Kind> told = new ArrayList<>();
			for (Future<Kind> one : people) {
				told.add(one.get());
			}
			return told;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Duration part(Duration whole, Random random) {
		return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble()));
	}

	private static long count(List<Kind> told, Kind kind) {
		return told.stream().filter((one) -> one == kind).count();
	}

}
