package vn.giaouoc.gateway.relay;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets those go first who wait already. Tomcat keeps a connection on its thread as long
 * as the next request is there in time; a few quick clients would hold all processors and
 * the others would wait a tenth of a second.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FairTurns extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Thread.yield();
		chain.doFilter(request, response);
	}

}
