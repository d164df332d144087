package vn.giaouoc.local.keycloak;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealmSyncTests {

	private FakeKeycloak keycloak;

	@BeforeEach
	void aRealmAsItsFileSays() throws Exception {
		this.keycloak = new FakeKeycloak();
		assertThat(apply(wanted())).contains("realm/giaouoc");
		this.keycloak.writes.clear();
	}

	@AfterEach
	void close() {
		this.keycloak.close();
	}

	@Test
	void applyingAgainWritesNothing() throws Exception {
		assertThat(apply(wanted())).isEmpty();
		assertThat(this.keycloak.writes).isEmpty();
	}

	@Test
	void aLaterSettingIsTheOnlyThingWritten() throws Exception {
		ObjectNode later = wanted();
		later.put("failureFactor", 5);

		assertThat(apply(later)).containsExactly("settings of/giaouoc");

		assertThat(this.keycloak.writes).containsExactly("PUT /admin/realms/giaouoc");
		assertThat(this.keycloak.realm().path("failureFactor").asInt()).isEqualTo(5);
		assertThat(apply(later)).isEmpty();
	}

	@Test
	void aNewRoleAndANewClientAreAdded() throws Exception {
		ObjectNode later = wanted();
		((ArrayNode) later.at("/roles/realm")).addObject().put("name", "observer");
		((ArrayNode) later.path("clients")).addObject().put("clientId", "statistics").put("enabled", true);

		assertThat(apply(later)).containsExactly("role observer", "client statistics");
		assertThat(apply(later)).isEmpty();
	}

	@Test
	void whatSomebodyLoosenedByHandIsAsTheFileSaysAgain() throws Exception {
		this.keycloak.realm().put("bruteForceProtected", false);
		this.keycloak.client("giaouoc-gateway").put("directAccessGrantsEnabled", true);

		assertThat(apply(wanted())).containsExactly("settings of/giaouoc", "client giaouoc-gateway");

		assertThat(this.keycloak.realm().path("bruteForceProtected").asBoolean()).isTrue();
		assertThat(this.keycloak.client("giaouoc-gateway").path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
	}

	@Test
	void whatTheFileDoesNotMentionIsLeftAlone() throws Exception {
		((ArrayNode) this.keycloak.realm().path("clients")).addObject()
			.put("clientId", "statistics-office")
			.put("id", "x");
		this.keycloak.realm().put("emailTheme", "ours");

		assertThat(apply(wanted())).isEmpty();

		assertThat(this.keycloak.client("statistics-office").path("id").asText()).isEqualTo("x");
		assertThat(this.keycloak.realm().path("emailTheme").asText()).isEqualTo("ours");
	}

	private static ObjectNode wanted() {
		return RealmFile.production(RealmFileTests.VALUES);
	}

	private List<String> apply(ObjectNode realm) throws Exception {
		return new RealmSync(this.keycloak.address(), "setup", "secret").apply(realm);
	}

}
