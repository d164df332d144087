package vn.giaouoc.bench;

import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.giaouoc.kit.test.Tokens;
import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Ports;

/**
 * What the services ask of their environment, over one PostgreSQL and with the tests' key
 * in Keycloak's place.
 *
 * @param bootstrap the broker; where nothing listens, for services that do without
 */
record Environments(LocalPostgres postgres, String bootstrap) {

	/**
	 * Of every role; the server listens on the loopback alone and is gone after the run.
	 */
	static final String PASSWORD = "bench";

	private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

	private static final String UNLIMITED = "100000000";

	Map<String, String> of(String service) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("GIAOUOC_MODE", "demo");
		environment.put("DB_URL", this.postgres.jdbcUrl(Databases.database(service)));
		environment.put("DB_PASSWORD", PASSWORD);
		environment.put("DB_MIGRATION_PASSWORD", PASSWORD);
		environment.put("KEYCLOAK_ISSUER", Tokens.issuer());
		environment.put("KAFKA_BOOTSTRAP", this.bootstrap);
		environment.put("PLEDGE_KIT_KEY", KEY);
		// Nothing listens there: a run sends no letters, nor into the mailbox of a demo
		// beside it.
		environment.put("SMTP_PORT", Integer.toString(Ports.free()));
		return environment;
	}

	/** The gateway's, without limits that one load generator would run into. */
	Map<String, String> gateway(LoginProvider provider, Map<String, URI> services) {
		Map<String, String> environment = of("gateway");
		environment.put("KEYCLOAK_INSIDE", provider.realm());
		environment.put("GATEWAY_CLIENT_SECRET", PASSWORD);
		environment.put("GATEWAY_TOKEN_KEY", KEY);
		services.forEach((service, address) -> environment.put(service + "_URL", address.toString()));
		for (String limit : List.of("SESSION", "ACCOUNT", "BEARER")) {
			environment.put("LIMIT_PER_" + limit, UNLIMITED);
		}
		return environment;
	}

}
