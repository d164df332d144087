package vn.giaouoc.local.command;

/** Addresses of the demo on this machine. */
final class Addresses {

	/** Every demo account has it; printed at start and shown on the login page. */
	static final String DEMO_PASSWORD = "giaouoc";

	private Addresses() {
	}

	static String page() {
		return "http://127.0.0.1:" + Port.GATEWAY.number();
	}

	static String keycloak() {
		return "http://127.0.0.1:" + Port.KEYCLOAK.number();
	}

	static String issuer() {
		return keycloak() + "/realms/giaouoc";
	}

	static String mail() {
		return "http://127.0.0.1:" + Port.MAIL.number();
	}

}
