package vn.giaouoc.local.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** As much of Keycloak's admin API as a realm's description needs. */
final class FakeKeycloak implements AutoCloseable {

	private static final String REALM = "/admin/realms/giaouoc";

	private final HttpServer server;

	/** Documents by address; what is written below one is merged into it. */
	final Map<String, JsonNode> documents = new TreeMap<>();

	/** What was written, in order. */
	final List<String> writes = new ArrayList<>();

	FakeKeycloak() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/realms/master/", (exchange) -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
		this.server.createContext("/admin/realms", this::admin);
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	ObjectNode realm() {
		return (ObjectNode) this.documents.get(REALM);
	}

	ObjectNode client(String name) {
		for (JsonNode client : realm().path("clients")) {
			if (client.path("clientId").asText().equals(name)) {
				return (ObjectNode) client;
			}
		}
		throw new IllegalArgumentException(name);
	}

	private void admin(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		JsonNode body = RealmFile.JSON.readTree(exchange.getRequestBody().readAllBytes());
		switch (exchange.getRequestMethod()) {
			case "GET" -> {
				JsonNode found = find(path, exchange.getRequestURI().getQuery());
				answer(exchange, (found != null) ? 200 : 404, (found != null) ? found.toString() : "{}");
			}
			case "POST", "PUT" -> {
				this.writes.add(exchange.getRequestMethod() + " " + path);
				write(path, body);
				answer(exchange, 204, null);
			}
			default -> answer(exchange, 405, "{}");
		}
	}

	private JsonNode find(String path, String query) {
		if (path.equals(REALM + "/clients")) {
			ArrayNode found = RealmFile.JSON.createArrayNode();
			for (JsonNode client : realm().path("clients")) {
				if (("clientId=" + client.path("clientId").asText()).equals(query)) {
					found.add(client);
				}
			}
			return found.isEmpty() ? this.documents.getOrDefault(path + "?" + query, found) : found;
		}
		return this.documents.get(path);
	}

	private void write(String path, JsonNode body) {
		if (path.equals("/admin/realms")) {
			create((ObjectNode) body);
		}
		else if (path.equals(REALM)) {
			realm().setAll((ObjectNode) body);
		}
		else if (path.equals(REALM + "/roles")) {
			this.documents.put(path + "/" + body.path("name").asText(), body);
		}
		else if (path.equals(REALM + "/clients")) {
			((ArrayNode) realm().path("clients")).add(((ObjectNode) body).put("id", UUID.randomUUID().toString()));
		}
		else if (path.startsWith(REALM + "/clients/")) {
			for (JsonNode client : realm().path("clients")) {
				if (path.endsWith(client.path("id").asText())) {
					((ObjectNode) client).setAll((ObjectNode) body);
				}
			}
		}
		else {
			this.documents.put(path, body);
		}
	}

	/** A new realm comes with its roles, clients, profile and the service's account. */
	private void create(ObjectNode realm) {
		this.documents.put(REALM, realm);
		realm.path("roles")
			.path("realm")
			.forEach((role) -> this.documents.put(REALM + "/roles/" + role.path("name").asText(), role));
		realm.path("clients").forEach((client) -> {
			String id = UUID.randomUUID().toString();
			((ObjectNode) client).put("id", id);
			this.documents.put(REALM + "/clients/" + id + "/service-account-user",
					RealmFile.JSON.createObjectNode().put("id", "account"));
		});
		this.documents.put(REALM + "/clients?clientId=realm-management",
				RealmFile.JSON.createArrayNode().add(RealmFile.JSON.createObjectNode().put("id", "management")));
		ArrayNode rights = RealmFile.JSON.createArrayNode();
		realm.at("/users/0/clientRoles/realm-management")
			.forEach((right) -> rights.addObject().put("name", right.asText()));
		this.documents.put(REALM + "/users/account/role-mappings/clients/management", rights);
		try {
			this.documents.put(REALM + "/users/profile", RealmFile.JSON.readTree(realm
				.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
				.asText()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		try (exchange) {
			byte[] body = (json != null) ? json.getBytes(StandardCharsets.UTF_8) : new byte[0];
			exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
			if (body.length > 0) {
				exchange.getResponseBody().write(body);
			}
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
