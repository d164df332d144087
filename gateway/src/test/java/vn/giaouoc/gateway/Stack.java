package vn.giaouoc.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Ports;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two gateways in front of one service, one provider and one database; started once for
 * all tests.
 */
final class Stack {

	static final String PUBLIC = "http://127.0.0.1:18080";

	static final FakeProvider PROVIDER = new FakeProvider();

	static final FakeService SERVICE = new FakeService();

	/** Has its own address, so that a test may break it alone. */
	static final FakeService BROKEN = new FakeService();

	/**
	 * Nothing listens there at the start: the gateway must do without.
	 * {@code PeopleTests} brings Kafka up later.
	 */
	static final int KAFKA_PORT = Ports.free();

	/** Cuts connections at the worst moment. */
	static final ResettingService RESETTING = new ResettingService();

	static final LocalPostgres POSTGRES = database();

	static final ConfigurableApplicationContext FIRST = start("demo");

	static final ConfigurableApplicationContext SECOND = start("production");

	private Stack() {
	}

	static Browser first() {
		return new Browser(url(FIRST));
	}

	static Browser second() {
		return new Browser(url(SECOND));
	}

	static String url(ConfigurableApplicationContext gateway) {
		return "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
	}

	static Connection sql() throws SQLException {
		return POSTGRES.superuser(Databases.database("gateway"));
	}

	private static LocalPostgres database() {
		LocalPostgres postgres = LocalPostgres.temporary();
		Databases.provision(postgres, List.of("gateway"), (_) -> "secret");
		return postgres;
	}

	static ConfigurableApplicationContext start(String mode, String... more) {
		List<String> arguments = new ArrayList<>();
		settings(mode).forEach((name, value) -> arguments.add("--" + name + "=" + value));
		arguments.addAll(List.of(more));
		return new SpringApplicationBuilder(GatewayApplication.class).run(arguments.toArray(String[]::new));
	}

	private static Map<String, String> settings(String mode) {
		return Map.ofEntries(Map.entry("server.port", "0"), Map.entry("management.server.port", "0"),
				Map.entry("GIAOUOC_MODE", mode), Map.entry("GATEWAY_PUBLIC_URL", PUBLIC),
				Map.entry("KEYCLOAK_ISSUER", PROVIDER.issuer()), Map.entry("GATEWAY_CLIENT_SECRET", "secret"),
				Map.entry("GATEWAY_TOKEN_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
				Map.entry("DB_URL", POSTGRES.jdbcUrl(Databases.database("gateway"))),
				Map.entry("DB_PASSWORD", "secret"), Map.entry("DB_MIGRATION_PASSWORD", "secret"),
				Map.entry("KAFKA_BOOTSTRAP", "127.0.0.1:" + KAFKA_PORT), Map.entry("PLAN_URL", SERVICE.url()),
				Map.entry("PLEDGE_URL", BROKEN.url()), Map.entry("AWARD_URL", "http://127.0.0.1:9"),
				Map.entry("NOTIFICATION_URL", RESETTING.url()), Map.entry("giaouoc.gateway.session.token-cache", "0s"),
				Map.entry("LIMIT_PER_SESSION", "200"), Map.entry("LIMIT_PER_BEARER", "100"),
				Map.entry("giaouoc.gateway.limits.json-time", "2s"),
				Map.entry("server.tomcat.connection-timeout", "3s"), Map.entry("DB_POOL", "4"));
	}

}
