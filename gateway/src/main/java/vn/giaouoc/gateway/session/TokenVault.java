package vn.giaouoc.gateway.session;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.GatewaySettings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of encrypted tokens, one row per session. */
@Component
class TokenVault {

	private static final Logger log = LoggerFactory.getLogger(TokenVault.class);

	private static final String SEPARATOR = "\n";

	private final JdbcClient sql;

	private final TokenCipher cipher;

	TokenVault(JdbcClient sql, GatewaySettings settings) {
		this.sql = sql;
		this.cipher = new TokenCipher(settings.tokenKey());
	}

	void keep(String sessionId, SignedIn person, Tokens tokens) {
		this.sql.sql("""
				insert into session_token (session_id, provider_session, subject, sealed, issued_at, expires_at)
				values (:session, :provider, :subject, :sealed, :issued, :expires)
				on conflict (session_id) do update set provider_session = excluded.provider_session,
					subject = excluded.subject, sealed = excluded.sealed, issued_at = excluded.issued_at,
					expires_at = excluded.expires_at
				""")
			.param("session", sessionId)
			.param("provider", person.providerSession())
			.param("subject", person.subject())
			.param("sealed", seal(person, tokens))
			.param("issued", Timestamp.from(tokens.issuedAt()))
			.param("expires", Timestamp.from(tokens.expiresAt()))
			.update();
	}

	/**
	 * Another replica may have refreshed as well: both tokens are good, the last one
	 * stays.
	 */
	void refreshed(String sessionId, SignedIn person, Tokens tokens) {
		this.sql.sql("""
				update session_token set sealed = :sealed, issued_at = :issued, expires_at = :expires
				where session_id = :session and subject = :subject
				""")
			.param("session", sessionId)
			.param("subject", person.subject())
			.param("sealed", seal(person, tokens))
			.param("issued", Timestamp.from(tokens.issuedAt()))
			.param("expires", Timestamp.from(tokens.expiresAt()))
			.update();
	}

	Optional<Tokens> find(String sessionId, SignedIn person) {
		return this.sql
			.sql("select sealed, issued_at, expires_at from session_token where session_id = ? and subject = ?")
			.params(List.of(sessionId, person.subject()))
			.query((row, _) -> read(row, person))
			.optional()
			.flatMap((tokens) -> tokens);
	}

	private byte[] seal(SignedIn person, Tokens tokens) {
		String refresh = (tokens.refresh() != null) ? tokens.refresh() : "";
		return this.cipher.seal(tokens.access() + SEPARATOR + refresh, person.subject());
	}

	private Optional<Tokens> read(ResultSet row, SignedIn person) throws SQLException {
		Instant issued = row.getTimestamp("issued_at").toInstant();
		Instant expires = row.getTimestamp("expires_at").toInstant();
		try {
			String[] parts = this.cipher.open(row.getBytes("sealed"), person.subject()).split(SEPARATOR, 2);
			return Optional.of(new Tokens(parts[0], parts[1].isEmpty() ? null : parts[1], issued, expires));
		}
		catch (GeneralSecurityException ex) {
			log.warn("A session's tokens cannot be opened (has GATEWAY_TOKEN_KEY changed?); its person logs in again");
			return Optional.empty();
		}
	}

}
