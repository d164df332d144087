package vn.giaouoc.gateway.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.problem.Problems;
import vn.giaouoc.gateway.session.OpenSessions;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends what Keycloak says has ended (OpenID Connect Back-Channel Logout 1.0). The token's
 * signature is checked before; here it counts only while fresh, and once: a copy of it
 * must not throw anybody out again.
 */
@Component
class BackChannelLogout implements LogoutHandler {

	/** Where the realm file tells Keycloak to send its log-out tokens. */
	static final String PATH = "/logout/connect/back-channel/" + Provider.REGISTRATION;

	private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);

	private static final Duration FRESH = Duration.ofMinutes(2);

	private final OpenSessions sessions;

	private final Problems problems;

	private final Clock clock;

	BackChannelLogout(OpenSessions sessions, Problems problems, Clock clock) {
		this.sessions = sessions;
		this.problems = problems;
		this.clock = clock;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)
				|| !isFresh(token.getIssuedAt()) || !this.sessions.isFirst(token.getId())) {
			refuse(request, response);
			return;
		}
		int ended = this.sessions.endOfProvider(token.getSessionId(), token.getSubject());
		log.info("Keycloak ended a login; {} sessions ended with it", ended);
		response.setHeader("Cache-Control", "no-store");
		response.setStatus(HttpServletResponse.SC_OK);
	}

	private boolean isFresh(@Nullable Instant issued) {
		return issued != null && Duration.between(issued, this.clock.instant()).abs().compareTo(FRESH) <= 0;
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) {
		try {
			this.problems.write(request, response, HttpStatus.BAD_REQUEST, "bad-request");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
