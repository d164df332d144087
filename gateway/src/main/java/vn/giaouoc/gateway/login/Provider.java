package vn.giaouoc.gateway.login;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.session.TokenEndpoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Keycloak as the gateway knows it: every endpoint is written down, none is asked for at
 * start, so the gateway starts while Keycloak is down.
 */
@Configuration(proxyBeanMethods = false)
class Provider {

	static final String REGISTRATION = "keycloak";

	static final String CLIENT = "giaouoc-gateway";

	static final String CALLBACK = "/login/oauth2/code/keycloak";

	private static final Duration KEYS_FRESH = Duration.ofMinutes(15);

	private static final Duration KEYS_WAIT = Duration.ofSeconds(5);

	private static final Duration KEYS_KEPT = Duration.ofHours(24);

	private static final int KEYS_TIMEOUT = 2000;

	private static final int KEYS_BYTES = 100_000;

	@Bean
	ClientRegistration registration(GatewaySettings settings) {
		return ClientRegistration.withRegistrationId(REGISTRATION)
			.clientId(CLIENT)
			.clientSecret(settings.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(settings.publicUrl() + CALLBACK)
			.scope("openid", "profile", "email")
			.issuerUri(settings.issuer())
			.authorizationUri(settings.browserEndpoint("auth"))
			.tokenUri(settings.insideEndpoint("token"))
			.jwkSetUri(settings.insideEndpoint("certs"))
			.userNameAttributeName("sub")
			.build();
	}

	@Bean
	InMemoryClientRegistrationRepository registrations(ClientRegistration registration) {
		return new InMemoryClientRegistrationRepository(registration);
	}

	/** Keys are kept for a day while Keycloak is away. */
	@Bean
	JWKSource<SecurityContext> keys(GatewaySettings settings) throws MalformedURLException {
		return JWKSourceBuilder
			.<SecurityContext>create(URI.create(settings.insideEndpoint("certs")).toURL(),
					new DefaultResourceRetriever(KEYS_TIMEOUT, KEYS_TIMEOUT, KEYS_BYTES))
			.cache(KEYS_FRESH.toMillis(), KEYS_WAIT.toMillis())
			.retrying(true)
			.outageTolerant(KEYS_KEPT.toMillis())
			.build();
	}

	/**
	 * For access tokens: issuer, audience, RS256 and expiry; the demo's client counts in
	 * the demo only.
	 */
	@Bean
	JwtDecoder accessTokens(JWKSource<SecurityContext> keys, GatewaySettings settings, Clock clock) {
		JwtTimestampValidator timestamps = new JwtTimestampValidator();
		timestamps.setClock(clock);
		return new VerifiedTokens(
				decoder(keys,
						new DelegatingOAuth2TokenValidator<>(timestamps, new JwtIssuerValidator(settings.issuer()),
								new JwtClaimValidator<List<String>>("aud",
										(audience) -> audience != null && audience.contains(GatewaySettings.AUDIENCE)),
								new JwtClaimValidator<String>("azp",
										(client) -> settings.demo() || !GatewaySettings.DEMO_CLIENT.equals(client)),
								// Keycloak's ID and refresh tokens are JWTs of the same
								// keys.
								new JwtClaimValidator<String>("typ", (type) -> type == null || "Bearer".equals(type)))),
				clock);
	}

	@Bean
	JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> keys) {
		return (registration) -> {
			NimbusJwtDecoder decoder = decoder(keys, new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
					new OidcIdTokenValidator(registration)));
			decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
			return decoder;
		};
	}

	@Bean
	RestClientAuthorizationCodeTokenResponseClient codeExchange() {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(TokenEndpoint.client());
		return client;
	}

	private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> validator) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
		decoder.setJwtValidator(validator);
		return decoder;
	}

}
