package vn.giaouoc.kit.time;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.KitSettings.Mode;
import vn.giaouoc.kit.test.BusinessTime;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class BusinessTimeTests {

	private static final TimeZone USUAL = TimeZone.getDefault();

	/** "hết ngày 08/02/2022" */
	private static final Instant CLOSE = LocalDate.of(2022, 2, 8)
		.plusDays(1)
		.atStartOfDay(BusinessClock.ZONE)
		.toInstant();

	@Autowired
	BusinessTime time;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void usualZone() {
		TimeZone.setDefault(USUAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles" })
	void todayIsVietNamsWhateverTheZoneOfTheMachine(String zone) {
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		assertThat(on(CLOSE.minusMillis(1)).today()).isEqualTo(LocalDate.of(2022, 2, 8));
		assertThat(on(CLOSE).today()).isEqualTo(LocalDate.of(2022, 2, 9));
		assertThat(LocalDate.now(on(CLOSE.minusMillis(1)))).isEqualTo(LocalDate.of(2022, 2, 8));
	}

	/** The driver tells the server the zone of its machine. */
	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles" })
	void aWindowClosesAtTheSameMomentWhateverTheZoneOfTheMachine(String zone) throws SQLException {
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		this.time.set(LocalDateTime.of(2022, 2, 8, 23, 59, 0));
		assertThat(accepted(zone)).isTrue();
		this.time.set(LocalDateTime.of(2022, 2, 9, 0, 0, 0));
		assertThat(accepted(zone)).isFalse();
	}

	@Test
	void theServiceFollowsTheDatabasesOffset() {
		this.time.set(LocalDateTime.of(2022, 12, 31, 8, 0));
		Instant there = this.jdbc.sql("select business_now()")
			.query(java.time.OffsetDateTime.class)
			.single()
			.toInstant();
		assertThat(there).isBetween(Instant.parse("2022-12-31T01:00:00Z"), Instant.parse("2022-12-31T01:05:00Z"));
	}

	@Test
	void productionRefusesToStartWithAnOffsetAndTheDemoDoesNot() {
		this.time.set(LocalDateTime.of(2022, 1, 26, 8, 0));
		starting(Mode.DEMO).run((context) -> assertThat(context).hasNotFailed());
		starting(Mode.PRODUCTION)
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("business_clock holds an offset"));
	}

	@Test
	void productionKnowsNoOffsetEvenWhereOneIsWritten() throws SQLException {
		Map<String, String> environment = Infrastructure.environment("kitprod");
		Flyway.configure()
			.dataSource(environment.get("DB_URL"), environment.get("DB_MIGRATION_USER"),
					environment.get("DB_MIGRATION_PASSWORD"))
			.locations("classpath:db/migration")
			.placeholders(
					Map.of("app", "kitprod_app", "search", "kitprod_search", "mode", "production", "shift", "PT0S"))
			.load()
			.migrate();
		try (Connection owner = Infrastructure.owner("kitprod"); var statement = owner.createStatement()) {
			try (ResultSet none = statement.executeQuery("select count(*) from business_clock")) {
				none.next();
				assertThat(none.getInt(1)).isZero();
			}
			statement.execute("insert into business_clock (shift) values ('-1 year')");
			try (ResultSet now = statement
				.executeQuery("select clock_timestamp() - business_now() < interval '1 second'")) {
				now.next();
				assertThat(now.getBoolean(1)).isTrue();
			}
		}
	}

	private ApplicationContextRunner starting(Mode mode) {
		return new ApplicationContextRunner().withBean(JdbcClient.class, () -> this.jdbc)
			.withBean(KitSettings.class,
					() -> new KitSettings("kit", mode, "http://127.0.0.1/realms/giaouoc", "giaouoc-api",
							"giaouoc-demo-cli", Set.of()))
			.withUserConfiguration(TimeConfiguration.class);
	}

	private static BusinessClock on(Instant instant) {
		return new BusinessClock(Clock.fixed(instant.plus(Duration.ofDays(1)), ZoneOffset.UTC),
				() -> Duration.ofDays(-1));
	}

	/**
	 * The shape of every accepting statement, on a connection that was opened in the
	 * zone.
	 */
	private static boolean accepted(String zone) throws SQLException {
		try (Connection connection = Infrastructure.owner("kit")) {
			try (ResultSet session = connection.createStatement().executeQuery("show time zone")) {
				session.next();
				assertThat(List.of(zone, "Etc/UTC")).contains(session.getString(1));
			}
			try (PreparedStatement statement = connection.prepareStatement("""
					with now as materialized (select business_now() as at)
					select at from now where at >= ? and at < ?
					""")) {
				statement.setObject(1, CLOSE.minus(Duration.ofDays(10)).atOffset(ZoneOffset.UTC));
				statement.setObject(2, CLOSE.atOffset(ZoneOffset.UTC));
				try (ResultSet rows = statement.executeQuery()) {
					return rows.next();
				}
			}
		}
	}

}
