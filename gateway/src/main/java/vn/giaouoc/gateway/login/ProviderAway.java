package vn.giaouoc.gateway.login;

import java.io.IOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.session.TokenEndpoint;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a person who wants to log in while Keycloak is away so on our own page; the
 * browser would only say that a connection was refused.
 */
final class ProviderAway extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(ProviderAway.class);

	private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

	private static final String REALM = "realm";

	private final RestClient http = TokenEndpoint.client();

	private final LoadingCache<String, Boolean> answers;

	ProviderAway(GatewaySettings settings) {
		String address = settings.insideEndpoint("certs");
		this.answers = Caffeine.newBuilder().expireAfterWrite(ASK_AGAIN).build((_) -> answers(address));
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !LoginRequests.PATH.equals(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.answers.get(REALM)) {
			chain.doFilter(request, response);
		}
		else {
			LoginOutcome.failed(response, LoginOutcome.UNAVAILABLE);
		}
	}

	private boolean answers(String address) {
		try {
			this.http.get().uri(address).retrieve().toBodilessEntity();
			return true;
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			log.warn("Keycloak does not answer: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

}
