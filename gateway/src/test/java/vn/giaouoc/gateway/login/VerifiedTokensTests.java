package vn.giaouoc.gateway.login;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifiedTokensTests {

	private static final Instant START = Instant.parse("2022-01-26T01:00:00Z");

	private static final Instant END = START.plusSeconds(300);

	private final AtomicInteger judged = new AtomicInteger();

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final JwtDecoder tokens = new VerifiedTokens(this::judge, new Clock() {
		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return VerifiedTokensTests.this.now.get();
		}
	});

	@Test
	void aGoodTokenIsJudgedOnce() {
		Jwt first = this.tokens.decode("good");
		this.now.set(END.minusMillis(1));

		assertThat(this.tokens.decode("good")).isSameAs(first);
		assertThat(this.judged).hasValue(1);
	}

	@Test
	void fromItsEndOnATokenIsJudgedAnew() {
		this.tokens.decode("good");
		this.now.set(END);

		assertThatThrownBy(() -> this.tokens.decode("good")).isInstanceOf(BadJwtException.class);
		assertThat(this.judged).hasValue(2);
	}

	@Test
	void aBadTokenIsNeverRemembered() {
		for (int n = 1; n <= 2; n++) {
			assertThatThrownBy(() -> this.tokens.decode("bad")).isInstanceOf(BadJwtException.class);
			assertThat(this.judged).hasValue(n);
		}
	}

	private Jwt judge(String token) {
		this.judged.incrementAndGet();
		if (token.equals("bad") || !this.now.get().isBefore(END)) {
			throw new BadJwtException("not good");
		}
		return Jwt.withTokenValue(token).header("alg", "RS256").issuedAt(START).expiresAt(END).build();
	}

}
