package vn.giaouoc.gateway.login;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.problem.Problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A write with a session comes from our own page and from a person who is logged in; the
 * CSRF token is asked for afterwards. A stranger's write makes no session.
 */
final class WriteGuard extends OncePerRequestFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final GatewaySettings settings;

	private final Problems problems;

	WriteGuard(GatewaySettings settings, Problems problems) {
		this.settings = settings;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return READS.contains(request.getMethod()) || BackChannelLogout.PATH.equals(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isForeign(request)) {
			this.problems.write(request, response, HttpStatus.FORBIDDEN, "foreign-site");
		}
		else if (SecurityContextHolder.getContext().getAuthentication() == null) {
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-logged-in");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null && !"same-origin".equals(site)) {
			return true;
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !origin.equals(this.settings.origin());
	}

}
