package vn.giaouoc.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One database and three roles per service, and Keycloak's own: the same scripts that
 * docker-compose.yml mounts.
 */
public final class Databases {

	/** Everyone who owns a database named {@code giaouoc_<service>}. */
	public static final List<String> SERVICES = List.of("plan", "pledge", "award", "notification", "gateway");

	private Databases() {
	}

	/** The name of a service's database. */
	public static String database(String service) {
		return "giaouoc_" + service;
	}

	/** The role that owns the schema and migrates. */
	public static String owner(String service) {
		return service + "_owner";
	}

	/** The role of the running service. */
	public static String app(String service) {
		return service + "_app";
	}

	/** The role without login that owns the search functions. */
	public static String search(String service) {
		return service + "_search";
	}

	/**
	 * Creates what is missing and sets every password again; harmless when repeated.
	 * @param passwordOf the password of a role, by its name
	 */
	public static void provision(LocalPostgres postgres, List<String> services, UnaryOperator<String> passwordOf) {
		try {
			for (String service : services) {
				Map<String, String> variables = Map.of("service", service, "owner_password",
						passwordOf.apply(owner(service)), "app_password", passwordOf.apply(app(service)));
				try (Connection cluster = postgres.superuser("postgres")) {
					Sql.run(cluster, "cluster.sql", variables);
				}
				try (Connection inside = postgres.superuser(database(service))) {
					Sql.run(inside, "database.sql", variables);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The databases could not be prepared: " + ex.getMessage(), ex);
		}
	}

	/** Drops the databases of services; their roles stay. */
	public static void drop(LocalPostgres postgres, List<String> services) {
		try (Connection cluster = postgres.superuser("postgres"); Statement statement = cluster.createStatement()) {
			for (String service : services) {
				statement.execute("drop database if exists " + database(service) + " with (force)");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The databases could not be dropped: " + ex.getMessage(), ex);
		}
	}

	/** Keycloak's role and database. */
	public static void provisionKeycloak(LocalPostgres postgres, String password) {
		try (Connection cluster = postgres.superuser("postgres")) {
			Sql.run(cluster, "keycloak.sql", Map.of("keycloak_password", password));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Keycloak's database could not be prepared: " + ex.getMessage(), ex);
		}
	}

}
