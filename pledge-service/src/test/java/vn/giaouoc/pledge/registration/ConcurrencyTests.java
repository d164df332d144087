package vn.giaouoc.pledge.registration;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ConcurrencyTests {

	private static final int AT_ONCE = 8;

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void aDoubleClickWithOneKeyIsAnsweredAlikeAndPledgesOnce() throws Exception {
		UUID id = UUID.randomUUID();
		Map<String, Object> body = this.place.pledge(id, this.place.window, "OFFICIAL", this.place.official, "LDTT");
		List<String> answers = atOnce((_) -> {
			var answer = this.place.post(this.place.official, "double-click", "/api/pledge/pledges", body)
				.expectBody()
				.returnResult();
			return answer.getStatus().value() + " " + new String(answer.getResponseBodyContent());
		});
		assertThat(answers).allMatch((answer) -> answer.startsWith("201")).containsOnly(answers.getFirst());
		assertThat(living(this.place.official)).isEqualTo(1);
		assertThat(told(id)).isEqualTo(1);
	}

	@Test
	void clicksWithoutAKeyPledgeOnceAndTheOthersAreToldSo() throws Exception {
		List<Integer> answers = atOnce((_) -> this.place.register(this.place.official, UUID.randomUUID())
			.expectBody()
			.returnResult()
			.getStatus()
			.value());
		assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
		assertThat(living(this.place.official)).isEqualTo(1);
	}

	@Test
	void whoWithdrawsAndRegistersAgainAtOnceHasOneLivingPledgeAtMost() throws Exception {
		UUID first = this.place.registered(this.place.official);
		List<Integer> answers = atOnce(
				(n) -> ((n == 0) ? this.place.tried(this.place.official, first, "withdrawal", Map.of("version", 1))
						: this.place.register(this.place.official, UUID.randomUUID()))
					.expectBody()
					.returnResult()
					.getStatus()
					.value());
		assertThat(answers.getFirst()).isEqualTo(200);
		assertThat(answers.subList(1, AT_ONCE).stream().filter((status) -> status == 201).count())
			.isEqualTo(living(this.place.official))
			.isLessThanOrEqualTo(1);
	}

	@Test
	void theMomentOfTheCloseSplitsThoseInTimeFromThoseWhoAreLate() throws Exception {
		OffsetDateTime ends = this.place.now().plus(Duration.ofSeconds(2));
		UUID window = this.place.window(this.place.commune, UUID.randomUUID(), 1, UUID.randomUUID(), List.of(),
				ends.minusDays(1), ends);
		List<List<String>> tries = atOnce((_) -> {
			List<String> seen = new ArrayList<>();
			String answer;
			do {
				UUID person = this.place.holder("official", this.place.department);
				OffsetDateTime before = this.place.now();
				UUID id = UUID.randomUUID();
				var reply = this.place
					.post(person, "/api/pledge/pledges", this.place.pledge(id, window, "OFFICIAL", person, "LDTT"))
					.expectBody()
					.returnResult();
				OffsetDateTime after = this.place.now();
				answer = (reply.getStatus().value() == 201) ? "taken " + id
						: new String(reply.getResponseBodyContent()).contains("deadline-passed") ? "late" : "odd";
				if (answer.equals("late")) {
					assertThat(after).as("refused as late only after the close").isAfterOrEqualTo(ends);
				}
				else {
					assertThat(before).as("taken only before the close").isBefore(ends);
				}
				seen.add(answer);
			}
			while (!answer.equals("late"));
			return seen;
		});
		List<String> taken = tries.stream().flatMap(List::stream).filter((one) -> one.startsWith("taken")).toList();
		assertThat(tries.stream().flatMap(List::stream)).doesNotContain("odd");
		assertThat(taken).isNotEmpty();
		assertThat(this.place.read("select 'taken ' || id from pledge where window_id = :window",
				Map.of("window", window), String.class))
			.containsExactlyInAnyOrderElementsOf(taken);
		assertThat(this.place.read("""
				select count(*) from pledge p join registration_window w on w.id = p.window_id
				where w.id = :window and p.accepted_at >= w.ends
				""", Map.of("window", window), Long.class)).containsExactly(0L);
	}

	private interface Work<T> {

		T by(int number) throws Exception;

	}

	private static <T> List<T> atOnce(Work<T> work) throws Exception {
		CountDownLatch ready = new CountDownLatch(AT_ONCE);
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<T>> calls = IntStream.range(0, AT_ONCE).<Callable<T>>mapToObj((n) -> () -> {
				ready.countDown();
				ready.await();
				return work.by(n);
			}).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> call : clients.invokeAll(calls)) {
				results.add(call.get());
			}
			return results;
		}
	}

	private long living(UUID person) {
		return this.place
			.read("""
					select count(*) from pledge where subject_id = :person and state not in ('DRAFT', 'WITHDRAWN', 'REPLACED')
					""",
					Map.of("person", person), Long.class)
			.getFirst();
	}

	private long told(UUID id) {
		return this.place.read("""
				select count(*) from (select aggregateid from outbox union all select aggregateid from outbox_sent) o
				where aggregateid = cast(:id as text)
				""", Map.of("id", id), Long.class).getFirst();
	}

}
