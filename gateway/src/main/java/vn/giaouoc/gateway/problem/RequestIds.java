package vn.giaouoc.gateway.problem;

import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names each request. The name is ours: one from outside could be forged into another's
 * log lines.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds extends OncePerRequestFilter {

	/** The header that services read and answers carry. */
	public static final String HEADER = "X-Request-Id";

	private static final String ID = RequestIds.class.getName();

	private static final String TRACE = ID + ".trace";

	/** Where the trace's id begins in its header. */
	private static final int TRACE_ID = 3;

	private static final Pattern TRACEPARENT = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = UUID.randomUUID().toString();
		request.setAttribute(ID, id);
		response.setHeader(HEADER, id);
		String trace = trace(request);
		try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", id);
				MDC.MDCCloseable _ = MDC.putCloseable("traceId", trace.substring(TRACE_ID, TRACE_ID + 32))) {
			chain.doFilter(request, response);
		}
	}

	/** The request's name. */
	public static String of(HttpServletRequest request) {
		return (request.getAttribute(ID) instanceof String id) ? id : "";
	}

	/** The W3C trace this request belongs to: the caller's, or a new one. */
	public static String trace(HttpServletRequest request) {
		if (request.getAttribute(TRACE) instanceof String known) {
			return known;
		}
		String given = request.getHeader("traceparent");
		String trace = (given != null && TRACEPARENT.matcher(given).matches()) ? given
				: "00-" + hex(16) + "-" + hex(8) + "-01";
		request.setAttribute(TRACE, trace);
		return trace;
	}

	private static String hex(int bytes) {
		byte[] random = new byte[bytes];
		ThreadLocalRandom.current().nextBytes(random);
		random[0] |= 1;
		return HexFormat.of().formatHex(random);
	}

}
