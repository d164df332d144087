package vn.giaouoc.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the scripts under {@code postgres/} as psql would: {@code :'name'} is a quoted
 * value, {@code \gexec} executes what a query answered.
 */
final class Sql {

	private Sql() {
	}

	static void run(Connection connection, String resource, Map<String, String> variables) throws SQLException {
		String script = read(resource);
		for (Map.Entry<String, String> variable : variables.entrySet()) {
			script = script.replace(":'" + variable.getKey() + "'", literal(variable.getValue()));
		}
		try (Statement statement = connection.createStatement()) {
			for (String query : script.split("(?m)^\\\\gexec$", -1)) {
				if (query.isBlank()) {
					continue;
				}
				for (String command : answers(statement, query)) {
					statement.execute(command);
				}
			}
		}
	}

	private static List<String> answers(Statement statement, String query) throws SQLException {
		List<String> commands = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				commands.add(rows.getString(1));
			}
		}
		return commands;
	}

	static String literal(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

	private static String read(String resource) {
		try (InputStream stream = Sql.class.getResourceAsStream("/postgres/" + resource)) {
			if (stream == null) {
				throw new IllegalArgumentException("No script postgres/" + resource);
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
