package vn.giaouoc.gateway.login;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * API clients have no session, even if a cookie came along: Spring Security would renew
 * that session's id at every request with a bearer token.
 */
final class WithoutSession extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {
			@Override
			public @Nullable HttpSession getSession(boolean create) {
				if (create) {
					throw new IllegalStateException("A session was wanted where there is none");
				}
				return null;
			}

			@Override
			public @Nullable HttpSession getSession() {
				return getSession(true);
			}
		}, response);
	}

}
