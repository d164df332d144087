package vn.giaouoc.gateway.relay;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.gateway.problem.Problems;
import vn.giaouoc.gateway.problem.RequestIds;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;

/**
 * What of a request's headers reaches a service, and what of a service's reaches the
 * browser. Lists of what may pass: a header that claims an identity needs no name here to
 * be dropped.
 */
@Configuration(proxyBeanMethods = false)
public class RelayHeaders {

	/** What lies under it a service tells anybody. */
	public static final String PUBLIC = "/api/plan/public/";

	private static final String BEARER = RelayHeaders.class.getName() + ".bearer";

	private static final String NOBODY = RelayHeaders.class.getName() + ".nobody";

	private static final Set<String> INWARD = names("Accept", "Accept-Encoding", "Cache-Control", "Content-Type",
			"Content-Length", "Content-Disposition", "Content-Encoding", "If-Match", "If-None-Match",
			"If-Modified-Since", "If-Unmodified-Since", "Range", "If-Range", "Idempotency-Key", "X-Acting-Assignment",
			"tracestate", "User-Agent");

	/**
	 * The gateway's own stand in their place; a service sets no cookie and tells nothing
	 * about itself.
	 */
	private static final List<String> NOT_OUTWARD = List.of("Set-Cookie", "Server", "X-Powered-By",
			"X-Content-Type-Options", "X-Frame-Options", "X-XSS-Protection", "Strict-Transport-Security",
			"Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
			"Cross-Origin-Resource-Policy", RequestIds.HEADER, "Access-Control-Allow-Origin",
			"Access-Control-Allow-Credentials", "Connection", "Keep-Alive", "Date");

	/** Lets the request go on with this token. */
	public static void relay(HttpServletRequest request, String token) {
		request.setAttribute(BEARER, token);
	}

	/**
	 * Lets the request go on as nobody's, whoever sent it: it asks for what is public.
	 */
	public static void relayAsNobody(HttpServletRequest request) {
		request.setAttribute(NOBODY, true);
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	RequestHttpHeadersFilter inward() {
		return (given, request) -> {
			HttpServletRequest servlet = request.servletRequest();
			@Nullable Object token = servlet.getAttribute(BEARER);
			if (token == null && servlet.getAttribute(NOBODY) == null) {
				throw new IllegalStateException("A request without a token was about to reach a service");
			}
			HttpHeaders headers = new HttpHeaders();
			given.forEach((name, values) -> {
				if (INWARD.contains(name)) {
					headers.addAll(name, values);
				}
			});
			if (token != null) {
				headers.setBearerAuth(token.toString());
			}
			headers.set(RequestIds.HEADER, RequestIds.of(servlet));
			headers.set("traceparent", RequestIds.trace(servlet));
			headers.set(HttpHeaders.ACCEPT_LANGUAGE, Problems.locale(servlet).getLanguage());
			return headers;
		};
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ResponseHttpHeadersFilter outward() {
		return (given, _) -> {
			HttpHeaders headers = new HttpHeaders();
			headers.addAll(given);
			NOT_OUTWARD.forEach(headers::remove);
			return headers;
		};
	}

	private static Set<String> names(String... names) {
		Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		set.addAll(List.of(names));
		return Collections.unmodifiableSet(set);
	}

}
