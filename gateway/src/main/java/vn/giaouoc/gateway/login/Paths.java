package vn.giaouoc.gateway.login;

import vn.giaouoc.gateway.relay.RelayHeaders;

/**
 * Which addresses have to do with a session; files of the page have not and never load
 * one.
 */
final class Paths {

	private Paths() {
	}

	static boolean needsSession(String path) {
		return path.startsWith("/api/") && !isPublic(path) || path.startsWith("/bff/") || path.equals("/api-docs")
				|| path.startsWith("/api-docs/");
	}

	/** What a service tells anybody; nobody's token goes with it. */
	static boolean isPublic(String path) {
		return path.startsWith(RelayHeaders.PUBLIC);
	}

	/** What a service answers, so what needs its token. */
	static boolean isRelayed(String path) {
		return path.startsWith("/api/") || path.startsWith("/api-docs/") && path.indexOf('.') < 0;
	}

}
