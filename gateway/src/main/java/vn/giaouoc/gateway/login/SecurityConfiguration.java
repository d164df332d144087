package vn.giaouoc.gateway.login;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.page.PageHeaders;
import vn.giaouoc.gateway.problem.Problems;
import vn.giaouoc.gateway.relay.BearerRelay;
import vn.giaouoc.gateway.relay.RateLimits;
import vn.giaouoc.gateway.relay.RelayHeaders;
import vn.giaouoc.gateway.session.SessionTokens;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Three doors: the operator's endpoints on their own port, API clients with a bearer
 * token and nothing else, and browsers with a session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String BEARER = "Bearer ";

	private final Problems problems;

	private final PageHeaders headers;

	SecurityConfiguration(Problems problems, PageHeaders headers) {
		this.problems = problems;
		this.headers = headers;
	}

	/** Watching every filter of every request costs a tenth of the throughput. */
	@Bean
	SecurityObservationSettings unobserved() {
		return SecurityObservationSettings.noObservations();
	}

	/**
	 * As the default judges header values, without a regular expression over each token.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHeaderValues(
				(value) -> value.chars().allMatch((one) -> Character.isDefined(one) && !Character.isISOControl(one)));
		return firewall;
	}

	@Bean
	@Order(1)
	SecurityFilterChain operator(HttpSecurity http) throws Exception {
		return http.securityMatcher(EndpointRequest.toAnyEndpoint())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain apiClients(HttpSecurity http, RateLimits limits) throws Exception {
		return http.securityMatcher("/bearer/**")
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(this.headers::write)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.oauth2ResourceServer((server) -> server.bearerTokenResolver(SecurityConfiguration::bearer).jwt((jwt) -> {
			}).authenticationEntryPoint(answer("invalid-token")).accessDeniedHandler(this::denied))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(answer("invalid-token")))
			.addFilterBefore(new WithoutSession(), SecurityContextHolderFilter.class)
			.addFilterAfter(new BearerRelay(), AuthorizationFilter.class)
			.addFilterAfter(limits.ofBearers(), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain browsers(HttpSecurity http, GatewaySettings settings, Clock clock, LoginRequests loginRequests,
			LoginOutcome outcome, Accounts accounts, OAuth2AuthorizedClientRepository loginTokens,
			RestClientAuthorizationCodeTokenResponseClient codeExchange, BackChannelLogout backChannel,
			SessionTokens tokens, RateLimits limits) throws Exception {
		return http.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.headers(this.headers::write)
			.csrf((csrf) -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
				.csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(HttpMethod.GET, RelayHeaders.PUBLIC + "**")
				.permitAll()
				.requestMatchers("/api/**", "/bff/me", "/bff/logout")
				.authenticated()
				.requestMatchers("/api-docs", "/api-docs/**")
				.authenticated()
				.anyRequest()
				.permitAll())
			.oauth2Login((login) -> login
				.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(loginRequests))
				.redirectionEndpoint((endpoint) -> endpoint.baseUri(Provider.CALLBACK))
				.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(codeExchange))
				.userInfoEndpoint((endpoint) -> endpoint
					.oidcUserService((request) -> new DefaultOidcUser(List.of(), request.getIdToken())))
				.authorizedClientRepository(loginTokens)
				.loginPage(LoginRequests.PATH)
				.successHandler(outcome)
				.failureHandler(outcome)
				.withObjectPostProcessor(keepingOnlyThePerson(accounts)))
			.oidcLogout((logout) -> logout.backChannel((channel) -> channel.logoutHandler(backChannel)))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(this::notLoggedIn)
				.accessDeniedHandler(this::denied))
			.addFilterAfter(limits.ofAddresses(), SecurityContextHolderFilter.class)
			.addFilterAfter(new SessionEnd(settings.session().absolute(), clock), SecurityContextHolderFilter.class)
			.addFilterAfter(limits.ofSessions(), SessionEnd.class)
			.addFilterBefore(new ProviderAway(settings), OAuth2AuthorizationRequestRedirectFilter.class)
			.addFilterBefore(new WriteGuard(settings, this.problems), CsrfFilter.class)
			.addFilterAfter(new SessionBearer(tokens, this.problems), AuthorizationFilter.class)
			.build();
	}

	/** The session keeps a {@code SignedIn} and no token. */
	private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> keepingOnlyThePerson(Accounts accounts) {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationResultConverter(accounts);
				return filter;
			}
		};
	}

	/** The token of the header alone (RFC 6750, section 2.1); the decoder judges it. */
	private static @Nullable String bearer(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
				? header.substring(BEARER.length()).strip() : null;
	}

	private AuthenticationEntryPoint answer(String code) {
		return (request, response, _) -> this.problems.write(request, response, HttpStatus.UNAUTHORIZED, code);
	}

	/**
	 * Scripts get 401 and never a redirect; only a person who opens the API documents is
	 * sent to the login.
	 */
	private void notLoggedIn(HttpServletRequest request, HttpServletResponse response, Exception ex)
			throws IOException {
		if (request.getRequestURI().equals("/api-docs") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
			response.sendRedirect(LoginRequests.PATH + "?returnTo=/api-docs");
			return;
		}
		this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-logged-in");
	}

	private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who == null || who instanceof AnonymousAuthenticationToken) {
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-logged-in");
			return;
		}
		this.problems.write(request, response, HttpStatus.FORBIDDEN,
				(ex instanceof CsrfException) ? "csrf" : "forbidden");
	}

}
