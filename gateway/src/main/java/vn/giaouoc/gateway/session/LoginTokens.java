package vn.giaouoc.gateway.session;

import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Takes a login's tokens into the table. The session id is renewed afterwards; the
 * foreign key carries the row along.
 */
@Component
class LoginTokens implements OAuth2AuthorizedClientRepository {

	private final SessionTokens tokens;

	private final Clock clock;

	LoginTokens(SessionTokens tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session == null || !(principal.getPrincipal() instanceof SignedIn person)) {
			throw new IllegalStateException("A login without the session it began in");
		}
		Instant now = this.clock.instant();
		Instant expires = client.getAccessToken().getExpiresAt();
		OAuth2RefreshToken refresh = client.getRefreshToken();
		this.tokens.keep(session.getId(), person,
				new Tokens(client.getAccessToken().getTokenValue(), (refresh != null) ? refresh.getTokenValue() : null,
						now, (expires != null) ? expires : now.plusSeconds(60)));
	}

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			Authentication principal, HttpServletRequest request) {
		return null;
	}

	/** The row goes with its session. */
	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
	}

}
