package vn.giaouoc.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.GatewaySettings;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * The bearer token of a session, renewed when half its life is over, so that ten minutes
 * always remain when Keycloak falls.
 */
@Component
public class SessionTokens {

	private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);

	private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

	private static final int LOCKS = 64;

	private final TokenVault vault;

	private final TokenEndpoint endpoint;

	private final GatewaySettings.Session settings;

	private final Clock clock;

	private final Cache<String, Tokens> inUse;

	/**
	 * Until when nobody asks: a Keycloak that hangs must not hold up one session after
	 * another.
	 */
	private volatile Instant pausedUntil = Instant.MIN;

	private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

	SessionTokens(TokenVault vault, TokenEndpoint endpoint, GatewaySettings settings, Clock clock) {
		this.vault = vault;
		this.endpoint = endpoint;
		this.settings = settings.session();
		this.clock = clock;
		this.inUse = Caffeine.newBuilder()
			.maximumSize(50_000)
			.expireAfterWrite(settings.session().tokenCache())
			.build();
		for (int i = 0; i < LOCKS; i++) {
			this.locks[i] = new ReentrantLock();
		}
	}

	/** What came of asking for a token. */
	public sealed interface Answer {

		/** Here it is. */
		record Bearer(String token) implements Answer {
		}

		/** The session is over at Keycloak, or its row is gone: log in again. */
		record Over() implements Answer {
		}

		/** The token has run out and Keycloak does not answer. */
		record Unavailable() implements Answer {
		}

	}

	/** A token that is good now; called with a session that was just read and lives. */
	public Answer bearer(String sessionId, SignedIn person) {
		Optional<Tokens> found = find(sessionId, person);
		if (found.isEmpty()) {
			return new Answer.Over();
		}
		Tokens tokens = found.get();
		return isDue(tokens) ? renew(sessionId, person, tokens) : new Answer.Bearer(tokens.access());
	}

	private Optional<Tokens> find(String sessionId, SignedIn person) {
		Tokens known = this.inUse.getIfPresent(sessionId);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Tokens> stored = this.vault.find(sessionId, person);
		stored.ifPresent((tokens) -> this.inUse.put(sessionId, tokens));
		return stored;
	}

	private boolean isDue(Tokens tokens) {
		return tokens.issuedAt().plus(this.settings.refreshAfter()).isBefore(this.clock.instant());
	}

	private Answer renew(String sessionId, SignedIn person, Tokens old) {
		ReentrantLock lock = this.locks[Math.floorMod(sessionId.hashCode(), LOCKS)];
		boolean usable = old.expiresAt().minus(LAST_MOMENT).isAfter(this.clock.instant());
		if (usable && !lock.tryLock()) {
			return new Answer.Bearer(old.access());
		}
		if (!usable) {
			lock.lock();
		}
		try {
			return renewAlone(sessionId, person, old, usable);
		}
		finally {
			lock.unlock();
		}
	}

	private Answer renewAlone(String sessionId, SignedIn person, Tokens old, boolean usable) {
		Answer asBefore = usable ? new Answer.Bearer(old.access()) : new Answer.Unavailable();
		Tokens latest = this.vault.find(sessionId, person).orElse(null);
		if (latest == null) {
			return new Answer.Over();
		}
		if (!isDue(latest)) {
			this.inUse.put(sessionId, latest);
			return new Answer.Bearer(latest.access());
		}
		if (latest.refresh() == null) {
			return usable ? asBefore : new Answer.Over();
		}
		if (this.clock.instant().isBefore(this.pausedUntil)) {
			return asBefore;
		}
		try {
			Tokens renewed = this.endpoint.refresh(latest.refresh());
			this.vault.refreshed(sessionId, person, renewed);
			this.inUse.put(sessionId, renewed);
			return new Answer.Bearer(renewed.access());
		}
		catch (OAuth2AuthorizationException ex) {
			if ("invalid_grant".equals(ex.getError().getErrorCode())) {
				return new Answer.Over();
			}
			log.warn("Keycloak did not renew a token ({}); the present one is used as long as it lasts",
					ex.getError().getErrorCode());
			this.pausedUntil = this.clock.instant().plus(PAUSE_AFTER_FAILURE);
			return asBefore;
		}
	}

	/** Keeps the tokens of a login that has just succeeded. */
	void keep(String sessionId, SignedIn person, Tokens tokens) {
		this.vault.keep(sessionId, person, tokens);
		this.inUse.invalidate(sessionId);
	}

	/** Ends the session at Keycloak; false if it did not answer. */
	public boolean endAtProvider(String sessionId, SignedIn person) {
		this.inUse.invalidate(sessionId);
		return this.vault.find(sessionId, person).map(Tokens::refresh).map(this.endpoint::logOut).orElse(false);
	}

}
