package vn.giaouoc.gateway.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.problem.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests a minute per session and per account, each replica for itself. A whole commune
 * sits behind one address, so addresses are counted for logins only, and generously.
 */
@Component
public class RateLimits {

	private final Problems problems;

	private final LoadingCache<String, Bucket> sessions;

	private final LoadingCache<String, Bucket> accounts;

	private final LoadingCache<String, Bucket> clients;

	private final LoadingCache<String, Bucket> addresses;

	private final LoadingCache<String, Bucket> strangers;

	RateLimits(GatewaySettings settings, Problems problems) {
		this.problems = problems;
		this.sessions = buckets(settings.limits().perSession());
		this.accounts = buckets(settings.limits().perAccount());
		this.clients = buckets(settings.limits().perBearer());
		this.addresses = buckets(settings.limits().loginsPerAddress());
		this.strangers = buckets(settings.limits().perAccount());
	}

	/** One count: whose, and in which set of buckets. */
	private record Count(LoadingCache<String, Bucket> buckets, String key) {
	}

	/** For requests with a session. */
	public Filter ofSessions() {
		return new Limit((request) -> {
			String path = request.getRequestURI();
			HttpSession session = (path.startsWith("/api/") || path.startsWith("/bff/")) ? request.getSession(false)
					: null;
			Authentication who = (session != null) ? SecurityContextHolder.getContext().getAuthentication() : null;
			return (session != null && who != null)
					? List.of(new Count(this.sessions, session.getId()), new Count(this.accounts, who.getName()))
					: List.of();
		});
	}

	/** For API clients, by the account of their token. */
	public Filter ofBearers() {
		return new Limit((_) -> {
			Authentication who = SecurityContextHolder.getContext().getAuthentication();
			return (who != null) ? List.of(new Count(this.clients, who.getName())) : List.of();
		});
	}

	/** For logins and for what is public: nobody has a session there. */
	public Filter ofAddresses() {
		return new Limit((request) -> {
			String path = request.getRequestURI();
			if (path.equals("/bff/login") || path.startsWith("/login/oauth2/")) {
				return List.of(new Count(this.addresses, request.getRemoteAddr()));
			}
			return path.startsWith(RelayHeaders.PUBLIC) ? List.of(new Count(this.strangers, request.getRemoteAddr()))
					: List.of();
		});
	}

	private static LoadingCache<String, Bucket> buckets(long perMinute) {
		return Caffeine.newBuilder()
			.maximumSize(200_000)
			.expireAfterAccess(Duration.ofMinutes(2))
			.build((_) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
				.build());
	}

	/** Answers 429 when one of the counts has run out. */
	private final class Limit extends OncePerRequestFilter {

		private final Function<HttpServletRequest, List<Count>> counts;

		Limit(Function<HttpServletRequest, List<Count>> counts) {
			this.counts = counts;
		}

		/**
		 * Several of this class stand in one chain, and the base class tells them apart
		 * by name.
		 */
		@Override
		protected String getAlreadyFilteredAttributeName() {
			return Limit.class.getName() + System.identityHashCode(this);
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			for (Count count : this.counts.apply(request)) {
				ConsumptionProbe probe = count.buckets().get(count.key()).tryConsumeAndReturnRemaining(1);
				if (!probe.isConsumed()) {
					long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
					RateLimits.this.problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
							seconds);
					return;
				}
			}
			chain.doFilter(request, response);
		}

	}

}
