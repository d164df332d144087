package vn.giaouoc.gateway.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** The two tokens of one session; they never leave the gateway but towards a service. */
record Tokens(String access, @Nullable String refresh, Instant issuedAt, Instant expiresAt) {

	/** Keeps secrets out of logs. */
	@Override
	public String toString() {
		return "Tokens[issuedAt=" + this.issuedAt + ", expiresAt=" + this.expiresAt + "]";
	}

}
