package vn.giaouoc.gateway.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.problem.Causes;
import vn.giaouoc.gateway.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a failed relay means for the person in front of the page. Nothing is tried again
 * here: only the page knows whether a write may be repeated.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RelayFailures implements HandlerExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(RelayFailures.class);

	private static final long RETRY_SECONDS = 5;

	private final Problems problems;

	RelayFailures(Problems problems) {
		this.problems = problems;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		try {
			answer(request, response, ex);
			return new ModelAndView();
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Exception ex) throws IOException {
		Optional<BodyRefused> refused = Causes.find(ex, BodyRefused.class);
		if (refused.isPresent()) {
			this.problems.write(request, response, refused.get().status(), refused.get().code());
			// Tomcat has its own opinion of a body that did not come; ours is sent
			// before.
			response.flushBuffer();
		}
		else if (Causes.has(ex, ClientAbortException.class)) {
			log.debug("The client went away");
		}
		else if (Causes.has(ex, CallNotPermittedException.class)) {
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable",
					RETRY_SECONDS);
		}
		else if (Causes.has(ex, SocketTimeoutException.class) && !Causes.has(ex, ConnectTimeoutException.class)) {
			log.warn("A service was too slow: {} {}", request.getMethod(), request.getRequestURI());
			this.problems.write(request, response, HttpStatus.GATEWAY_TIMEOUT, "service-slow", RETRY_SECONDS);
		}
		else if (Causes.has(ex, ResourceAccessException.class)) {
			log.warn("A service did not answer: {} {}", request.getMethod(), request.getRequestURI());
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable",
					RETRY_SECONDS);
		}
		else if (ex instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			this.problems.write(request, response, known.getStatusCode().value());
		}
		else {
			log.error("Unexpected failure", ex);
			this.problems.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
		}
	}

}
