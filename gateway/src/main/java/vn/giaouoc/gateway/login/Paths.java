package vn.giaouoc.gateway.login;

/**
 * Which addresses have to do with a session; files of the page have not and never load
 * one.
 */
final class Paths {

	private Paths() {
	}

	static boolean needsSession(String path) {
		return path.startsWith("/api/") || path.startsWith("/bff/") || path.equals("/api-docs")
				|| path.startsWith("/api-docs/");
	}

	/** What a service answers, so what needs its token. */
	static boolean isRelayed(String path) {
		return path.startsWith("/api/") || path.startsWith("/api-docs/") && path.indexOf('.') < 0;
	}

}
