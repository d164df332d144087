package vn.giaouoc.gateway.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were found good: an API client sends the same one
 * with each request, and its signature is a quarter of what a request costs. One whose
 * time is up is judged anew; a key that was withdrawn ends a minute late.
 */
final class VerifiedTokens implements JwtDecoder {

	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	private static final int MOST = 5000;

	private final JwtDecoder decoder;

	private final Clock clock;

	private final Cache<String, Jwt> good = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterWrite(REMEMBERED)
		.build();

	VerifiedTokens(JwtDecoder decoder, Clock clock) {
		this.decoder = decoder;
		this.clock = clock;
	}

	@Override
	public Jwt decode(String token) {
		Jwt known = this.good.getIfPresent(token);
		if (known != null && lives(known)) {
			return known;
		}
		Jwt decoded = this.decoder.decode(token);
		this.good.put(token, decoded);
		return decoded;
	}

	private boolean lives(Jwt token) {
		Instant end = token.getExpiresAt();
		return end != null && this.clock.instant().isBefore(end);
	}

}
