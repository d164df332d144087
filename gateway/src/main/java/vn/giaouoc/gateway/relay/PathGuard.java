package vn.giaouoc.gateway.relay;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.giaouoc.gateway.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every address that gateway and service might read in two ways, before anybody
 * reads it. Our own paths are plain: letters, digits and {@code - . _ ~ @}; none of their
 * parts begins with a dot.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PathGuard extends OncePerRequestFilter {

	private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9_~@./-]*");

	private static final Pattern TRICK = Pattern.compile("//|/\\.");

	private static final int LONGEST = 2000;

	private final Problems problems;

	PathGuard(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		if (path.length() > LONGEST || !PLAIN.matcher(path).matches() || TRICK.matcher(path).find()) {
			this.problems.write(request, response, HttpStatus.BAD_REQUEST, "bad-path");
			return;
		}
		chain.doFilter(request, response);
	}

}
