package vn.giaouoc.kit.security;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Problem;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds the actor of a request and binds his scope around everything that the request
 * does.
 */
final class ActorFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Acting-Assignment";

	static final String ATTRIBUTE = Actor.class.getName();

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	private final Actors actors;

	private final HandlerExceptionResolver problems;

	ActorFilter(Actors actors, HandlerExceptionResolver problems) {
		this.actors = actors;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (!(authentication instanceof JwtAuthenticationToken token)) {
			chain.doFilter(request, response);
			return;
		}
		Actor actor;
		try {
			actor = this.actors.of(token.getToken(), request.getHeader(HEADER), !READS.contains(request.getMethod()));
		}
		catch (Problem ex) {
			// The audit of the refusal names who was refused.
			Scope.known(Actors.person(token.getToken()).orElse(null))
				.run(() -> this.problems.resolveException(request, response, null, ex));
			return;
		}
		request.setAttribute(ATTRIBUTE, actor);
		Failure failure = Scope.of(actor).call(() -> {
			try {
				chain.doFilter(request, response);
				return new Failure(null);
			}
			catch (IOException | ServletException ex) {
				return new Failure(ex);
			}
		});
		failure.rethrow();
	}

	/** Carries a checked exception out of the scope. */
	private record Failure(@Nullable Exception cause) {

		void rethrow() throws IOException, ServletException {
			switch (this.cause) {
				case null -> {
				}
				case IOException ex -> throw ex;
				case ServletException ex -> throw ex;
				default -> throw new IllegalStateException(this.cause);
			}
		}

	}

}
