package vn.giaouoc.gateway.login;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import vn.giaouoc.gateway.problem.Problems;
import vn.giaouoc.gateway.relay.RelayHeaders;
import vn.giaouoc.gateway.session.SessionTokens;
import vn.giaouoc.gateway.session.SessionTokens.Answer;
import vn.giaouoc.gateway.session.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Exchanges the session for its bearer token before a request goes to a service. */
final class SessionBearer extends OncePerRequestFilter {

	private static final long RETRY_SECONDS = 30;

	private final SessionTokens tokens;

	private final Problems problems;

	SessionBearer(SessionTokens tokens, Problems problems) {
		this.tokens = tokens;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Paths.isRelayed(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (Paths.isPublic(request.getRequestURI())) {
			RelayHeaders.relayAsNobody(request);
			chain.doFilter(request, response);
			return;
		}
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		HttpSession session = request.getSession(false);
		if (session == null || who == null || !(who.getPrincipal() instanceof SignedIn person)) {
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-logged-in");
			return;
		}
		switch (this.tokens.bearer(session.getId(), person)) {
			case Answer.Bearer(String token) -> {
				RelayHeaders.relay(request, token);
				chain.doFilter(request, response);
			}
			case Answer.Over _ -> {
				session.invalidate();
				this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-logged-in");
			}
			case Answer.Unavailable _ -> this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE,
					"login-unavailable", RETRY_SECONDS);
		}
	}

}
