package vn.giaouoc.plan.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.directory.World;
import vn.giaouoc.plan.directory.application.PersonReader;
import vn.giaouoc.plan.provisioning.ProvisioningJob.Worker;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/** Keycloak is the border here, and the only thing that is played. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ProvisioningTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	ProvisioningQueue queue;

	@Autowired
	PersonReader people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	private final Accounts keycloak = mock();

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

	private final List<UUID> waiting = new ArrayList<>();

	private Worker worker;

	@BeforeEach
	void threeAccountsWait() {
		World world = new World(this.api, this.directory);
		for (int n = 0; n < 3; n++) {
			UUID person = UUID.randomUUID();
			this.waiting.add(person);
			world.created(world.admin, "/api/plan/people",
					Map.of("id", person, "fullName", "Hồ Văn Thử", "username", "thu-" + person, "assignment",
							Map.of("id", UUID.randomUUID(), "role", "official", "unitId", world.province, "from",
									"2021-01-01")));
		}
		this.transactions.executeWithoutResult((_) -> {
			this.jdbc.sql("delete from provisioning").update();
			this.queue.want(this.waiting);
		});
		InstantSource machine = this.now::get;
		Clock clock = machine.withZone(ZoneOffset.UTC);
		this.worker = new Worker(this.queue, this.keycloak, this.people, BusinessClock.of(clock), new Outage(clock));
	}

	@Test
	void anOutageIsAskedAboutOnceLoggedOnceAndCountsForNobody(CapturedOutput output) {
		doThrow(new ProcessingException("refused")).when(this.keycloak).reach();
		for (int n = 0; n < 20; n++) {
			assertThat(turn()).isFalse();
		}
		verify(this.keycloak, times(1)).reach();
		verify(this.keycloak, never()).bring(any());
		assertThat(output.getOut().lines().filter((line) -> line.contains("Keycloak is away"))).hasSize(1);
		assertThat(attempts()).isEqualTo(Map.of("PENDING", 0));
	}

	@Test
	void itIsAskedAgainAfterLongerWaitsUpToTenSeconds() {
		doThrow(new ProcessingException("refused")).when(this.keycloak).reach();
		turn();
		for (int wait : new int[] { 2, 4, 8, 10, 10 }) {
			pass(wait * 1000 - 1);
			turn();
			pass(1);
			turn();
		}
		verify(this.keycloak, times(6)).reach();
	}

	@Test
	void aRealmThatIsNotThereYetIsAnOutageToo() {
		doThrow(new NotFoundException()).when(this.keycloak).reach();
		turn();
		assertThat(attempts()).isEqualTo(Map.of("PENDING", 0));
	}

	@Test
	void accountsGoOnWhenItAnswersAgain(CapturedOutput output) {
		doThrow(new ProcessingException("refused")).doNothing().when(this.keycloak).reach();
		turn();
		pass(30_000);
		turn();
		assertThat(attempts()).isEqualTo(Map.of("DONE", 0));
		assertThat(output.getOut()).contains("Keycloak answers again after 30 s");
	}

	@Test
	void anOutageInTheMiddleLetsGoOfTheOthers(CapturedOutput output) {
		doThrow(new ProcessingException("reset")).when(this.keycloak).bring(any());
		assertThat(turn()).isFalse();
		assertThat(turn()).isFalse();
		assertThat(attempts()).isEqualTo(Map.of("PENDING", 0));
		assertThat(output.getOut().lines().filter((line) -> line.contains("Keycloak is away"))).hasSize(1);
		doNothing().when(this.keycloak).bring(any());
		pass(2000);
		turn();
		assertThat(attempts()).isEqualTo(Map.of("DONE", 0));
	}

	@Test
	void anAccountThatKeycloakRefusesCountsAndHoldsUpNobody() {
		doThrow(new BadRequestException()).when(this.keycloak)
			.bring(argThat((wanted) -> wanted.personId().equals(this.waiting.getFirst().toString())));
		turn();
		assertThat(attempts()).isEqualTo(Map.of("PENDING", 1, "DONE", 0));
	}

	private boolean turn() {
		return Scope.system("jobs", this.worker::turn);
	}

	private void pass(int millis) {
		this.now.updateAndGet((before) -> before.plus(Duration.ofMillis(millis)));
	}

	/** The highest count of attempts by state. */
	private Map<String, Integer> attempts() {
		return this.jdbc.sql("select state, max(attempts) from provisioning group by state")
			.query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
