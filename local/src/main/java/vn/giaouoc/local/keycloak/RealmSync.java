package vn.giaouoc.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes a Keycloak's realm what the realm file says: creates it, and on every later run
 * writes only what differs. What the file does not mention (accounts, further clients) is
 * left alone.
 */
public final class RealmSync {

	/** Not fields of the realm itself, each compared in its own way. */
	private static final Set<String> PARTS = Set.of("roles", "clients", "users", "components");

	private static final String PROFILE = "org.keycloak.userprofile.UserProfileProvider";

	private final URI keycloak;

	private final String clientId;

	private final String clientSecret;

	/** A client of the realm {@code master} that may administer realms. */
	public RealmSync(URI keycloak, String clientId, String clientSecret) {
		this.keycloak = keycloak;
		this.clientId = clientId;
		this.clientSecret = clientSecret;
	}

	/** What was changed, one line each; empty when the realm was already as wanted. */
	public List<String> apply(ObjectNode wanted) throws IOException {
		List<String> changes = new ArrayList<>();
		try (AdminApi api = new AdminApi(this.keycloak, this.clientId, this.clientSecret)) {
			String realm = "/" + wanted.path("realm").asText();
			if (api.find(realm).isEmpty()) {
				api.post("", wanted);
				changes.add("realm" + realm);
			}
			settings(api, realm, wanted, changes);
			profile(api, realm, wanted, changes);
			roles(api, realm, wanted, changes);
			for (JsonNode client : wanted.path("clients")) {
				client(api, realm, (ObjectNode) client, changes);
			}
			for (JsonNode account : wanted.path("users")) {
				serviceAccount(api, realm, account, changes);
			}
		}
		return changes;
	}

	private static void settings(AdminApi api, String realm, ObjectNode wanted, List<String> changes)
			throws IOException {
		ObjectNode own = wanted.deepCopy();
		own.remove(PARTS);
		if (!contains(api.get(realm), own)) {
			api.put(realm, own);
			changes.add("settings of" + realm);
		}
	}

	private static void profile(AdminApi api, String realm, ObjectNode wanted, List<String> changes)
			throws IOException {
		String text = wanted.path("components")
			.path(PROFILE)
			.path(0)
			.path("config")
			.path("kc.user.profile.config")
			.path(0)
			.asText();
		JsonNode profile = RealmFile.JSON.readTree(text);
		if (!contains(api.get(realm + "/users/profile"), profile)) {
			api.put(realm + "/users/profile", profile);
			changes.add("user profile");
		}
	}

	private static void roles(AdminApi api, String realm, ObjectNode wanted, List<String> changes) throws IOException {
		for (JsonNode role : wanted.path("roles").path("realm")) {
			String path = realm + "/roles/" + role.path("name").asText();
			Optional<JsonNode> present = api.find(path);
			if (present.isEmpty()) {
				api.post(realm + "/roles", role);
				changes.add("role " + role.path("name").asText());
			}
			else if (!contains(present.get(), role)) {
				api.put(path, merged(present.get(), role));
				changes.add("role " + role.path("name").asText());
			}
		}
	}

	private static void client(AdminApi api, String realm, ObjectNode wanted, List<String> changes) throws IOException {
		String name = wanted.path("clientId").asText();
		JsonNode found = api.get(realm + "/clients?clientId=" + name).path(0);
		if (found.isMissingNode()) {
			api.post(realm + "/clients", wanted);
			changes.add("client " + name);
			return;
		}
		ObjectNode own = wanted.deepCopy();
		own.remove("protocolMappers");
		String path = realm + "/clients/" + found.path("id").asText();
		if (!contains(found, own)) {
			api.put(path, merged(found, own));
			changes.add("client " + name);
		}
		for (JsonNode mapper : wanted.path("protocolMappers")) {
			mapper(api, path + "/protocol-mappers/models", found.path("protocolMappers"), mapper, changes);
		}
	}

	/** A client's PUT ignores its mappers, they have an address of their own. */
	private static void mapper(AdminApi api, String path, JsonNode present, JsonNode wanted, List<String> changes)
			throws IOException {
		String name = wanted.path("name").asText();
		for (JsonNode each : present) {
			if (each.path("name").asText().equals(name)) {
				if (!contains(each, wanted)) {
					api.put(path + "/" + each.path("id").asText(), merged(each, wanted));
					changes.add("mapper " + name);
				}
				return;
			}
		}
		api.post(path, wanted);
		changes.add("mapper " + name);
	}

	private static void serviceAccount(AdminApi api, String realm, JsonNode wanted, List<String> changes)
			throws IOException {
		String client = id(api, realm, wanted.path("serviceAccountClientId").asText());
		String user = api.get(realm + "/clients/" + client + "/service-account-user").path("id").asText();
		for (Map.Entry<String, JsonNode> roles : wanted.path("clientRoles").properties()) {
			String owner = id(api, realm, roles.getKey());
			String path = realm + "/users/" + user + "/role-mappings/clients/" + owner;
			Set<String> held = new HashSet<>();
			api.get(path).forEach((role) -> held.add(role.path("name").asText()));
			ArrayNode missing = RealmFile.JSON.createArrayNode();
			for (JsonNode role : roles.getValue()) {
				if (!held.contains(role.asText())) {
					missing.add(api.get(realm + "/clients/" + owner + "/roles/" + role.asText()));
				}
			}
			if (!missing.isEmpty()) {
				api.post(path, missing);
				changes.add("rights of " + wanted.path("username").asText());
			}
		}
	}

	private static String id(AdminApi api, String realm, String clientId) throws IOException {
		return api.get(realm + "/clients?clientId=" + clientId).path(0).path("id").asText();
	}

	private static ObjectNode merged(JsonNode present, JsonNode wanted) {
		ObjectNode result = present.deepCopy();
		wanted.properties().forEach((field) -> {
			if (result.get(field.getKey()) instanceof ObjectNode inner && field.getValue() instanceof ObjectNode) {
				result.set(field.getKey(), merged(inner, field.getValue()));
			}
			else {
				result.set(field.getKey(), field.getValue());
			}
		});
		return result;
	}

	/**
	 * Whether everything wanted is there; Keycloak adds defaults and orders lists as it
	 * likes.
	 */
	static boolean contains(JsonNode present, JsonNode wanted) {
		if (wanted.isObject()) {
			return wanted.properties()
				.stream()
				.allMatch((field) -> contains(present.path(field.getKey()), field.getValue()));
		}
		if (wanted.isArray()) {
			return present.size() == wanted.size() && wanted.valueStream()
				.allMatch((each) -> present.valueStream().anyMatch((other) -> contains(other, each)));
		}
		return present.asText().equals(wanted.asText());
	}

}
