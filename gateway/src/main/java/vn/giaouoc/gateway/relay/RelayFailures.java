package vn.giaouoc.gateway.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
		if (has(ex, ClientAbortException.class)) {
			log.debug("The client went away");
		}
		else if (has(ex, BodyTooLarge.class)) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
		}
		else if (has(ex, CallNotPermittedException.class)) {
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable",
					RETRY_SECONDS);
		}
		else if (has(ex, HttpTimeoutException.class) && !has(ex, HttpConnectTimeoutException.class)) {
			log.warn("A service was too slow: {} {}", request.getMethod(), request.getRequestURI());
			this.problems.write(request, response, HttpStatus.GATEWAY_TIMEOUT, "service-slow", RETRY_SECONDS);
		}
		else if (has(ex, ResourceAccessException.class)) {
			log.warn("A service did not answer: {} {}", request.getMethod(), request.getRequestURI());
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable",
					RETRY_SECONDS);
		}
		else if (ex instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			known(request, response, HttpStatus.valueOf(known.getStatusCode().value()));
		}
		else {
			log.error("Unexpected failure", ex);
			this.problems.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
		}
	}

	private void known(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
		String code = switch (status) {
			case METHOD_NOT_ALLOWED -> "method-not-allowed";
			case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
			case CONTENT_TOO_LARGE -> "content-too-large";
			default -> "not-found";
		};
		this.problems.write(request, response, "not-found".equals(code) ? HttpStatus.NOT_FOUND : status, code);
	}

	private static boolean has(Throwable ex, Class<? extends Throwable> kind) {
		Throwable cause = ex;
		for (int depth = 0; cause != null && depth < 20; depth++) {
			if (kind.isInstance(cause)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

}
