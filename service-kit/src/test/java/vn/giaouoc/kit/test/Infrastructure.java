package vn.giaouoc.kit.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import vn.giaouoc.local.DatabaseServer;
import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalKafka;
import vn.giaouoc.local.LocalPostgres;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL and one broker for all tests of a JVM, started when first asked for:
 * embedded, or with {@code -Dinfra=containers} the images of docker-compose.yml.
 */
public final class Infrastructure {

	private static final String PASSWORD = "test";

	private Infrastructure() {
	}

	/** The database server. */
	public static DatabaseServer postgres() {
		return Postgres.INSTANCE;
	}

	/** The broker's address. */
	public static String bootstrapServers() {
		return Kafka.BOOTSTRAP_SERVERS;
	}

	/**
	 * A connection as the role that owns a service's schema and, unlike the service, may
	 * move its clock.
	 */
	public static Connection owner(String service) throws SQLException {
		return DriverManager.getConnection(postgres().jdbcUrl(Databases.database(service)), Databases.owner(service),
				PASSWORD);
	}

	/** Everything that a service's {@code kit.yaml} asks of its environment. */
	public static Map<String, String> environment(String service) {
		Databases.provision(postgres(), List.of(service), (_) -> PASSWORD);
		return Map.ofEntries(Map.entry("DB_URL", postgres().jdbcUrl(Databases.database(service))),
				Map.entry("DB_USER", Databases.app(service)), Map.entry("DB_PASSWORD", PASSWORD),
				Map.entry("DB_MIGRATION_USER", Databases.owner(service)), Map.entry("DB_MIGRATION_PASSWORD", PASSWORD),
				Map.entry("KAFKA_BOOTSTRAP", bootstrapServers()), Map.entry("KEYCLOAK_ISSUER", Tokens.issuer()),
				Map.entry("giaouoc.jwk-set-uri", Tokens.jwkSetUri()), Map.entry("GIAOUOC_MODE", "demo"),
				Map.entry("CITIZEN_KEY", "dGVzdHMga25vdyB0aGlzIGtleSBhbmQgbm9ib2R5ISE="), Map.entry("SERVER_PORT", "0"),
				Map.entry("MANAGEMENT_PORT", "0"),
				Map.entry("PLEDGE_KIT_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
				// Never the Keycloak that happens to run on the machine.
				Map.entry("KEYCLOAK_ADMIN_URL", "http://127.0.0.1:1"));
	}

	/** Puts the environment under the service's own configuration. */
	static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String service = context.getEnvironment().getRequiredProperty("giaouoc.service");
			TestPropertyValues.of(environment(service)).applyTo(context);
		}

	}

	private static boolean containers() {
		return "containers".equals(System.getProperty("infra"));
	}

	private static final class Postgres {

		static final DatabaseServer INSTANCE = containers() ? Containers.postgres() : LocalPostgres.temporary();

	}

	private static final class Kafka {

		static final String BOOTSTRAP_SERVERS = containers() ? Containers.kafka() : embedded();

		private static String embedded() {
			LocalKafka broker = LocalKafka.temporary();
			Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-stop"));
			return broker.bootstrapServers();
		}

	}

}
