package vn.giaouoc.pledge.registration.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;
import vn.giaouoc.pledge.registration.domain.Pledge;
import vn.giaouoc.pledge.registration.domain.Pledge.Window;
import vn.giaouoc.pledge.registration.domain.PledgeMother;
import vn.giaouoc.pledge.registration.domain.Refusal;
import vn.giaouoc.pledge.registration.domain.Refusal.DeadlinePassed;
import vn.giaouoc.pledge.registration.domain.Refusal.NotYetOpen;
import vn.giaouoc.pledge.registration.domain.Refused;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** "Hết ngày 08/02/2022" ends with the day in Viet Nam, whatever zone a machine is in. */
@IntegrationTest
class DeadlineTests {

	private static final OffsetDateTime OPENS = OffsetDateTime.parse("2022-01-27T00:00:00+07:00");

	private static final OffsetDateTime ENDS = OffsetDateTime.parse("2022-02-09T00:00:00+07:00");

	private static final List<String> ZONES = List.of("Asia/Ho_Chi_Minh", "UTC", "America/Los_Angeles");

	private static final int TRIES = 40;

	@Autowired
	ApplicationContext context;

	@Autowired
	Pledges pledges;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionOperations transactions;

	Registering place;

	UUID window;

	TimeZone zone;

	@BeforeEach
	void aWindowOfTheSeed() {
		this.zone = TimeZone.getDefault();
		this.place = new Registering(this.context);
		this.window = this.place.window(this.place.commune, UUID.randomUUID(), 1, UUID.randomUUID(), List.of(), OPENS,
				ENDS);
	}

	@AfterEach
	void timeGoesOn() {
		TimeZone.setDefault(this.zone);
		define("select clock_timestamp() + coalesce((select shift from business_clock), interval '0')");
	}

	@TestFactory
	Stream<DynamicTest> bothSidesOfBothEndsToTheMillisecond() {
		return ZONES.stream().map((name) -> DynamicTest.dynamicTest(name, () -> {
			assertThat(decided(OPENS.toInstant().minusMillis(1), name)).isInstanceOf(NotYetOpen.class);
			assertThat(decided(OPENS.toInstant(), name)).isNull();
			assertThat(decided(ENDS.toInstant().minusMillis(1), name)).isNull();
			assertThat(decided(ENDS.toInstant(), name)).isInstanceOf(DeadlinePassed.class);
		}));
	}

	@Test
	void whereverTheMachineStandsTheSameMomentIsDecidedAlike() {
		Random random = new Random(8022022);
		for (int n = 0; n < TRIES; n++) {
			Instant moment = ENDS.toInstant().plusMillis(random.nextInt(-5, 6));
			boolean inTime = moment.isBefore(ENDS.toInstant());
			String name = ZONES.get(random.nextInt(ZONES.size()));
			assertThat(decided(moment, name) == null).as(moment + " in " + name).isEqualTo(inTime);
		}
	}

	@Test
	void ofManyHandedInTogetherEachIsDecidedByItsOwnTime() {
		run("drop sequence if exists tick");
		run("create sequence tick");
		run("grant usage on sequence tick to pledge_app");
		define("select case when nextval('tick') <= 3 then '" + ENDS.toInstant().minusMillis(1) + "' else '"
				+ ENDS.toInstant() + "' end::timestamptz");
		List<Pledge> five = Stream.generate(() -> pledge(UUID.randomUUID()).submit()).limit(5).toList();
		Scope scope = new Scope(this.place.official, Set.of(this.place.department), assignment(), null);
		List<UUID> accepted = scope
			.call(() -> this.transactions.execute((_) -> List.copyOf(this.pledges.acceptAll(five).keySet())));
		assertThat(accepted).containsExactlyInAnyOrderElementsOf(five.subList(0, 3).stream().map(Pledge::id).toList());
	}

	/** Somebody's of the department, entered by the official. */
	private Pledge pledge(UUID person) {
		return Pledge.draft(UUID.randomUUID(), Window.named(this.window), this.place.department,
				new Subject(SubjectKind.OFFICIAL, person, "Hồ Văn Mẫu", null), this.place.official,
				PledgeMother.content());
	}

	/** Lets the database stand at a moment; null: accepted, stamped with that moment. */
	private Refusal decided(Instant moment, String name) {
		TimeZone.setDefault(TimeZone.getTimeZone(name));
		define("select '" + moment + "'::timestamptz");
		UUID person = UUID.randomUUID();
		Pledge pledge = Pledge.draft(UUID.randomUUID(), Window.named(this.window), this.place.department,
				new Subject(SubjectKind.OFFICIAL, person, "Hồ Văn Mẫu", null), person, PledgeMother.content());
		Scope scope = new Scope(person, Set.of(this.place.department), assignment(), null);
		try {
			return scope.call(() -> this.transactions.execute((_) -> {
				this.jdbc.sql("set local time zone '" + name + "'").update();
				Pledge accepted = this.pledges.accept(pledge.submit());
				assertThat(accepted.trail().acceptance()).isNotNull()
					.satisfies((acceptance) -> assertThat(acceptance.at()).isEqualTo(moment));
				return null;
			}));
		}
		catch (Refused ex) {
			return ex.refusal();
		}
	}

	private UUID assignment() {
		return this.place
			.read("select id from directory_assignment where person_id = :person",
					Map.of("person", this.place.official), UUID.class)
			.getFirst();
	}

	private static void define(String body) {
		run("create or replace function business_now() returns timestamptz language sql volatile as $$ " + body
				+ " $$");
	}

	private static void run(String sql) {
		try (Connection connection = Infrastructure.owner("pledge");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
