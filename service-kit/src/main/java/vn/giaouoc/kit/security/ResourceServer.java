package vn.giaouoc.kit.security;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.directory.CurrentAssignments;
import vn.giaouoc.kit.web.Problem;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Every service trusts the token alone: issuer, audience, RS256, expiry. Keys are read on
 * first use and kept for a day when Keycloak is away, so a service starts and answers
 * without it.
 */
@Configuration(proxyBeanMethods = false)
public class ResourceServer {

	private static final Duration KEYS_FRESH = Duration.ofMinutes(15);

	private static final Duration KEYS_WAIT = Duration.ofSeconds(5);

	private static final Duration KEYS_KEPT = Duration.ofHours(24);

	private static final int KEYS_TIMEOUT = 2000;

	private static final int KEYS_BYTES = 100_000;

	/** Runs after Spring Security (order -100), before everything else of ours. */
	private static final int AFTER_SECURITY = -50;

	@Bean
	ScopedTransactionManager transactionManager(DataSource dataSource) {
		return new ScopedTransactionManager(dataSource);
	}

	@Bean
	JwtDecoder jwtDecoder(KitSettings settings, Clock machineClock, @Value("${giaouoc.jwk-set-uri}") String jwkSetUri)
			throws MalformedURLException {
		URL address = URI.create(jwkSetUri).toURL();
		JWKSource<SecurityContext> keys = JWKSourceBuilder
			.<SecurityContext>create(address, new DefaultResourceRetriever(KEYS_TIMEOUT, KEYS_TIMEOUT, KEYS_BYTES))
			.cache(KEYS_FRESH.toMillis(), KEYS_WAIT.toMillis())
			.retrying(true)
			.outageTolerant(KEYS_KEPT.toMillis())
			.build();
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
		decoder.setJwtValidator(validator(settings, machineClock));
		return decoder;
	}

	private static OAuth2TokenValidator<Jwt> validator(KitSettings settings, Clock machineClock) {
		JwtTimestampValidator timestamps = new JwtTimestampValidator();
		timestamps.setClock(machineClock);
		return new DelegatingOAuth2TokenValidator<>(timestamps, new JwtIssuerValidator(settings.issuer()),
				new JwtClaimValidator<List<String>>("aud",
						(audience) -> audience != null && audience.contains(settings.audience())),
				new JwtClaimValidator<String>("azp",
						(client) -> settings.demo() || !settings.demoClient().equals(client)));
	}

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, HandlerExceptionResolver handlerExceptionResolver,
			@Value("${giaouoc.public-paths:}") String[] publicPaths) throws Exception {
		return http.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/actuator/**", "/v3/api-docs", "/v3/api-docs/**", "/error")
						.permitAll()
						.requestMatchers(publicPaths)
						.permitAll()
						.anyRequest()
						.authenticated())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> {
			})
				.authenticationEntryPoint((request, response, ex) -> handlerExceptionResolver.resolveException(request,
						response, null, new Problem(HttpStatus.UNAUTHORIZED, "not-logged-in")))
				.accessDeniedHandler((request, response, ex) -> handlerExceptionResolver.resolveException(request,
						response, null, new Problem(HttpStatus.FORBIDDEN, "forbidden"))))
			.build();
	}

	@Bean
	FilterRegistrationBean<ActorFilter> actorFilter(CurrentAssignments assignments,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		FilterRegistrationBean<ActorFilter> filter = new FilterRegistrationBean<>(
				new ActorFilter(new Actors(assignments), problems));
		filter.setOrder(AFTER_SECURITY);
		return filter;
	}

}
