package vn.giaouoc.local.keycloak;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RealmFileTests {

	static final Map<String, String> VALUES = Map.of("GATEWAY_CLIENT_SECRET", "gate$1", "GATEWAY_PUBLIC_URL",
			"https://giaouoc.example", "KEYCLOAK_ADMIN_CLIENT_SECRET", "provisioner", "SMTP_HOST", "mail", "SMTP_PORT",
			"1025");

	private final ObjectNode production = RealmFile.production(VALUES);

	@Test
	void theDemosClientIsInTheDemoOnly() {
		assertThat(clients(this.production)).containsExactly("giaouoc-gateway", "giaouoc-provisioner");
		assertThat(clients(RealmFile.demo(VALUES))).contains("giaouoc-demo-cli");
	}

	@Test
	void whatTheEnvironmentSaysIsFilledInAsItIs() {
		assertThat(this.production.at("/clients/0/secret").asText()).isEqualTo("gate$1");
		assertThat(this.production.toString()).doesNotContain("${GATEWAY", "${SMTP").contains("${username}");
		assertThatIllegalArgumentException().isThrownBy(() -> RealmFile.production(Map.of()))
			.withMessageContaining("No value for ${");
	}

	/** OWASP ASVS 5.0, 6.3.1; RFC 9700, section 4.14.2 for the client with a secret. */
	@Test
	void guessingIsSlowedDownAndParallelRefreshesDoNoHarm() {
		assertThat(this.production.path("bruteForceProtected").asBoolean()).isTrue();
		assertThat(this.production.path("permanentLockout").asBoolean(true)).isFalse();
		assertThat(this.production.path("revokeRefreshToken").asBoolean(true)).isFalse();
		assertThat(this.production.path("registrationAllowed").asBoolean(true)).isFalse();
		assertThat(this.production.path("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean()).isTrue();
	}

	@Test
	void thePersonIdIsTheOneDeclaredAttributeAndTheAdministratorsToEdit() throws Exception {
		JsonNode profile = RealmFile.JSON.readTree(this.production
			.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
			.asText());
		List<String> usual = List.of("username", "email", "firstName", "lastName");
		List<JsonNode> own = StreamSupport.stream(profile.path("attributes").spliterator(), false)
			.filter((attribute) -> !usual.contains(attribute.path("name").asText()))
			.toList();
		assertThat(own).singleElement().satisfies((attribute) -> {
			assertThat(attribute.path("name").asText()).isEqualTo("person_id");
			assertThat(attribute.at("/permissions/edit")).map(JsonNode::asText).containsExactly("admin");
		});
	}

	private static List<String> clients(ObjectNode realm) {
		return StreamSupport.stream(realm.path("clients").spliterator(), false)
			.map((client) -> client.path("clientId").asText())
			.toList();
	}

}
