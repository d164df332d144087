package vn.giaouoc.gateway.login;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where the page goes on after a login: a path of ours, never another site. */
final class ReturnTo {

	static final String ATTRIBUTE = "giaouoc.returnTo";

	private static final String HOME = "/";

	private static final int LONGEST = 1000;

	/**
	 * No second slash or backslash at the start (another host), no control character,
	 * only what an address may hold.
	 */
	private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~!$&'()*+,;=:@%?#-]*");

	private ReturnTo() {
	}

	static String safe(@Nullable String wanted) {
		if (wanted == null || wanted.length() > LONGEST || !PATH.matcher(wanted).matches() || wanted.startsWith("/bff/")
				|| wanted.startsWith("/login/")) {
			return HOME;
		}
		return wanted;
	}

}
