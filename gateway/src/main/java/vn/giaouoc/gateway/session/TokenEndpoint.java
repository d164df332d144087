package vn.giaouoc.gateway.session;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.GatewaySettings;

import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Keycloak's token and log-out endpoints, called by the gateway itself. */
@Component
public class TokenEndpoint {

	private static final Logger log = LoggerFactory.getLogger(TokenEndpoint.class);

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration READ = Duration.ofSeconds(5);

	private final ClientRegistration registration;

	private final RestClient http;

	private final RestClientRefreshTokenTokenResponseClient refreshing;

	private final String logOutAddress;

	private final Clock clock;

	TokenEndpoint(ClientRegistration registration, GatewaySettings settings, Clock clock) {
		this.registration = registration;
		this.clock = clock;
		this.http = client();
		this.refreshing = new RestClientRefreshTokenTokenResponseClient();
		this.refreshing.setRestClient(this.http);
		this.logOutAddress = settings.insideEndpoint("logout");
	}

	/**
	 * A client with short timeouts: a login page that hangs is worse than one that says
	 * why.
	 */
	public static RestClient client() {
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build());
		factory.setReadTimeout(READ);
		return RestClient.builder()
			.requestFactory(factory)
			.configureMessageConverters((converters) -> converters.disableDefaults()
				.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

	Tokens refresh(String refreshToken) {
		Instant now = this.clock.instant();
		OAuth2AccessToken spent = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "spent",
				now.minusSeconds(2), now.minusSeconds(1));
		OAuth2AccessTokenResponse answer = this.refreshing.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
				this.registration, spent, new OAuth2RefreshToken(refreshToken, now.minusSeconds(2))));
		OAuth2RefreshToken next = answer.getRefreshToken();
		Instant expires = answer.getAccessToken().getExpiresAt();
		return new Tokens(answer.getAccessToken().getTokenValue(), (next != null) ? next.getTokenValue() : refreshToken,
				now, (expires != null) ? expires : now.plusSeconds(60));
	}

	/**
	 * Ends the person's session at Keycloak with the refresh token, from server to
	 * server: an ID token in an address bar would be a token in the browser.
	 */
	boolean logOut(String refreshToken) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("client_id", this.registration.getClientId());
		form.add("client_secret", this.registration.getClientSecret());
		form.add("refresh_token", refreshToken);
		try {
			this.http.post()
				.uri(this.logOutAddress)
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form)
				.retrieve()
				.toBodilessEntity();
			return true;
		}
		catch (RestClientException | org.springframework.security.oauth2.core.OAuth2AuthorizationException ex) {
			log.warn("Keycloak did not take a log-out: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

}
