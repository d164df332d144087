package vn.giaouoc.local.command;

import java.util.Locale;
import java.util.Map;

/** Every address that the demo opens on 127.0.0.1, each movable by its variable. */
enum Port {

	GATEWAY(8080), PLAN(8081), PLEDGE(8082), AWARD(8083), NOTIFICATION(8084), KEYCLOAK(8180), POSTGRES(15432),
	KAFKA(19092), SMTP(1025), MAIL(8025);

	/** Health and metrics stand this far from the port they belong to. */
	private static final int MANAGEMENT = 1000;

	private final int usual;

	Port(int usual) {
		this.usual = usual;
	}

	/** The variable that moves it, such as {@code GIAOUOC_GATEWAY_PORT}. */
	String variable() {
		return "GIAOUOC_" + name() + "_PORT";
	}

	/** The port in force. */
	int number() {
		return number(System.getenv());
	}

	int number(Map<String, String> environment) {
		String text = environment.get(variable());
		if (text == null || text.isBlank()) {
			return this.usual;
		}
		try {
			int number = Integer.parseInt(text.trim());
			if (number > 0 && number < 65_536 - MANAGEMENT) {
				return number;
			}
		}
		catch (NumberFormatException _) {
			// Said below.
		}
		throw new Failure(Failure.USAGE, variable() + "=" + text + " không phải là số cổng (1-64535).");
	}

	/** Where its health is asked. */
	int management() {
		return number() + MANAGEMENT;
	}

	String part() {
		return name().toLowerCase(Locale.ROOT);
	}

}
