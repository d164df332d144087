package vn.giaouoc.kit.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ComposeFileTests {

	private final ComposeFile compose = ComposeFile.ofProject();

	@Test
	void theBrokerIsTheOneThatTestsAndUpStart() {
		assertThat(this.compose.image("kafka")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
	}

	@Test
	void theDatabaseIsTheOneThatTestsAndUpStart() throws SQLException {
		try (Connection connection = Infrastructure.postgres().superuser("postgres")) {
			assertThat(this.compose.image("postgres"))
				.isEqualTo("postgres:" + connection.getMetaData().getDatabaseProductVersion().split(" ")[0]);
		}
	}

	@Test
	void everyBackingServiceHasAnImageWithATagAndAHealthCheckAndStaysOnThisMachine() {
		assertThat(this.compose.services().keySet()).asString().isEqualTo("[postgres, kafka, keycloak, mail]");
		for (Object service : this.compose.services().keySet()) {
			assertThat(this.compose.image((String) service)).matches("[a-z0-9./]+:v?[0-9.]+");
		}
		assertThat(this.compose.services().values()).allSatisfy((service) -> {
			assertThat(service.toString()).contains("healthcheck={test=");
			assertThat(service.toString()).doesNotContainPattern("ports=\\[[^\\]]*(\\[|, )(?!127\\.0\\.0\\.1:)");
		});
	}

	@Test
	void aServiceWithoutAnImageIsNamed(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("compose.yml"),
				"services:\n  kafka:\n    image: apache/kafka:1\n");
		assertThat(ComposeFile.read(file).image("kafka")).isEqualTo("apache/kafka:1");
		assertThatIllegalArgumentException().isThrownBy(() -> ComposeFile.read(file).image("postgres"))
			.withMessageContaining("postgres");
	}

}
