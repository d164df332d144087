package vn.giaouoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import vn.giaouoc.bench.Entry.Kind;
import vn.giaouoc.bench.Invariants.Violation;

/**
 * Registers through the gateway at a steady pace while the services in turn, and Kafka
 * after each, are killed with SIGKILL; then compares history and final state. A command
 * and no test: a clean build comes to this module before it has the services' jars.
 */
final class FaultsBench {

	private static final Duration BETWEEN = Duration.ofSeconds(4);

	private static final Duration KAFKA_AWAY = Duration.ofSeconds(3);

	/** Longer than a service's start may take. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	/** With more of them a slow start would drown in repetitions. */
	private static final int WAITING_AT_ONCE = 100;

	private FaultsBench() {
	}

	/** What a run came to. */
	record Outcome(long asked, long acknowledged, long lostAnswers, int kills, List<Violation> violations) {

		void print() {
			System.out.printf("%,d lượt đăng ký, %,d được báo nhận, %,d lần mất câu trả lời, %d lần kill -9%n",
					this.asked, this.acknowledged, this.lostAnswers, this.kills);
			System.out
				.println(this.violations.isEmpty() ? "I1-I6: không có vi phạm." : "I1-I6: " + this.violations.size()
						+ " vi phạm, đầu tiên: " + this.violations.subList(0, Math.min(10, this.violations.size())));
		}

	}

	/**
	 * Runs and prints.
	 * @param arguments {@code --seconds N}, {@code --rate N} a second
	 * @return whether every invariant held, and everybody had his receipt in the end
	 */
	static boolean run(Path project, List<String> arguments) throws IOException, InterruptedException, SQLException {
		Options options = new Options(arguments);
		try (PledgeStack stack = PledgeStack.start(project);
				History history = new History(project, "faults");
				PledgeClient client = new PledgeClient(stack.gateway(), history)) {
			PledgeDistrict.foundWithNotices(stack);
			int kills = register(stack, client, options.number("--rate", 50),
					Duration.ofSeconds(options.number("--seconds", 300)));
			Outcome outcome = judge(stack, client, history.read(), kills);
			outcome.print();
			return outcome.violations().isEmpty() && outcome.acknowledged() == outcome.asked();
		}
	}

	/** Returns how often it killed. */
	private static int register(PledgeStack stack, PledgeClient client, int perSecond, Duration time)
			throws InterruptedException {
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			Instant end = Instant.now().plus(time);
			Future<Integer> kills = people.submit(() -> killUntil(end, stack));
			List<Future<Kind>> asked = new ArrayList<>();
			Semaphore places = new Semaphore(WAITING_AT_ONCE);
			Instant due = Instant.now();
			// Also while the last fault heals, however long that takes.
			for (int n = 0; due.isBefore(end) || !kills.isDone(); n++) {
				int person = n % PledgeDistrict.PEOPLE;
				UUID window = PledgeDistrict.window(n / PledgeDistrict.PEOPLE);
				places.acquire();
				asked.add(people.submit(() -> {
					try {
						return client.register(person, window, Instant.now().plus(PATIENCE));
					}
					finally {
						places.release();
					}
				}));
				due = due.plus(Duration.ofSeconds(1).dividedBy(perSecond));
				Instant now = Instant.now();
				if (now.isBefore(due)) {
					TimeUnit.NANOSECONDS.sleep(Duration.between(now, due).toNanos());
				}
				else {
					due = now;
				}
			}
			for (Future<Kind> one : asked) {
				one.get();
			}
			return kills.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int killUntil(Instant end, PledgeStack stack) throws InterruptedException, IOException {
		List<ServiceRun> services = stack.services();
		int rounds = 0;
		while (Instant.now().isBefore(end)) {
			Thread.sleep(BETWEEN);
			stack.killAndRestart(services.get(rounds % services.size()));
			Thread.sleep(BETWEEN);
			stack.kafka.kill();
			Thread.sleep(KAFKA_AWAY);
			stack.kafka.restart();
			rounds++;
		}
		return 2 * rounds;
	}

	/** Reads the end state once everything is level, and compares. */
	static Outcome judge(PledgeStack stack, PledgeClient client, List<Entry> history, int kills)
			throws IOException, InterruptedException, SQLException {
		stack.catchUp();
		FinalState state = new FinalReads(stack).read(history, client);
		return new Outcome(history.stream().map(Entry::pledge).distinct().count(), count(history, Kind.OK),
				count(history, Kind.UNKNOWN), kills, Invariants.violations(history, state));
	}

	private static long count(List<Entry> history, Kind kind) {
		return history.stream().filter((entry) -> entry.kind() == kind).count();
	}

}
