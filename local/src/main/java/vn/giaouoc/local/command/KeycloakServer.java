package vn.giaouoc.local.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.giaouoc.local.keycloak.KeycloakHome;
import vn.giaouoc.local.keycloak.RealmFile;
import vn.giaouoc.local.keycloak.RealmSync;

/**
 * Keycloak as a process on a PostgreSQL of this machine.
 *
 * @param port where it listens; health is asked at {@code management}
 */
record KeycloakServer(Home home, SecretsFile secrets, int port, int management, int postgresPort) {

	private static final String SETUP_CLIENT = "giaouoc-setup";

	/** The same for training and running, or the cache would not hold. */
	private static final List<String> JVM = List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC",
			"-XX:+UseCompactObjectHeaders");

	/** Starts it, from its cache when there is one. */
	Child start() {
		Path cache = cache();
		return start("keycloak",
				Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of());
	}

	/** Starts it with the JVM watching; the cache is written when it stops. */
	Child startTraining() {
		return start("keycloak-training", List.of("-XX:AOTCacheOutput=" + half()));
	}

	/** Takes the cache that a training has left. */
	void keepTraining() throws IOException {
		if (Files.exists(half())) {
			Files.move(half(), cache(), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	boolean trained() {
		return Files.exists(cache());
	}

	private Path cache() {
		return directory().resolve("giaouoc.aot");
	}

	private Path half() {
		return directory().resolve("half.aot");
	}

	private Path directory() {
		return Programs.keycloak(this.home).directory();
	}

	private Child start(String part, List<String> more) {
		KeycloakHome keycloak = Programs.keycloak(this.home);
		List<String> jvm = new ArrayList<>(JVM);
		jvm.addAll(more);
		List<String> command = new ArrayList<>(keycloak.command(Home.java(), jvm));
		command.addAll(List.of("start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1",
				"--http-port=" + this.port, "--http-management-port=" + this.management,
				"--http-management-host=127.0.0.1", "--hostname=" + address(),
				"--db-url=jdbc:postgresql://127.0.0.1:" + this.postgresPort + "/keycloak", "--db-username=keycloak",
				"--db-pool-initial-size=1", "--db-pool-min-size=1", "--db-pool-max-size=20"));
		return Child.start(this.home, part, command,
				Map.of("KC_DB_PASSWORD", this.secrets.of("keycloak-database"), "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
						SETUP_CLIENT, "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", this.secrets.of("keycloak-setup")));
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

	/** Whether it answers, with or without our realm. */
	boolean answers() {
		return Http.ok(address() + "/realms/master");
	}

	boolean answersForOurRealm() {
		return Http.ok(address() + "/realms/giaouoc");
	}

	/**
	 * Makes the realm what its file says, and notes in the data that it did: an unchanged
	 * file costs a later start nothing.
	 */
	void bringRealm(Path data) {
		Path noted = data.resolve("realm");
		try {
			ObjectNode wanted = RealmFile
				.demo(Map.of("GATEWAY_CLIENT_SECRET", this.secrets.of("gateway-client"), "GATEWAY_PUBLIC_URL",
						Addresses.page(), "KEYCLOAK_ADMIN_CLIENT_SECRET", this.secrets.of("keycloak-provisioner"),
						"SMTP_HOST", "127.0.0.1", "SMTP_PORT", Integer.toString(Port.SMTP.number())));
			String sum = UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8)).toString();
			if (!Files.exists(noted) || !Files.readString(noted).equals(sum)) {
				new RealmSync(URI.create(address()), SETUP_CLIENT, this.secrets.of("keycloak-setup")).apply(wanted);
				Files.writeString(noted, sum);
			}
		}
		catch (IOException ex) {
			throw new Failure(Failure.PART, "Keycloak không nhận cấu hình: " + ex.getMessage());
		}
	}

}
