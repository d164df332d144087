package vn.giaouoc.kit.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.giaouoc.local.DatabaseServer;

/**
 * The same services from the images that docker-compose.yml names, where a Docker engine
 * answers.
 */
final class Containers {

	private Containers() {
	}

	static DatabaseServer postgres() {
		PostgreSQLContainer container = new PostgreSQLContainer(image("postgres", "postgres"));
		container.start();
		return new Server(container);
	}

	/** The broker's address. */
	static String kafka() {
		KafkaContainer container = new KafkaContainer(image("kafka", "apache/kafka"))
			// A topic made by accident would miss its compaction.
			.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
			.withEnv("KAFKA_NUM_PARTITIONS", "3");
		container.start();
		return container.getBootstrapServers();
	}

	private static DockerImageName image(String service, String known) {
		return DockerImageName.parse(ComposeFile.ofProject().image(service)).asCompatibleSubstituteFor(known);
	}

	/** Testcontainers makes its user the superuser; the container ends with this JVM. */
	private record Server(PostgreSQLContainer container) implements DatabaseServer {

		@Override
		public String jdbcUrl(String database) {
			return "jdbc:postgresql://" + this.container.getHost() + ":"
					+ this.container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
		}

		@Override
		public Connection superuser(String database) throws SQLException {
			return DriverManager.getConnection(jdbcUrl(database), this.container.getUsername(),
					this.container.getPassword());
		}

	}

}
