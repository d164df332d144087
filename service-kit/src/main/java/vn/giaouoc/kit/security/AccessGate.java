package vn.giaouoc.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets on whom the operation's {@link Access} names, before anything of it is read. */
public final class AccessGate implements HandlerInterceptor {

	private static final String OURS = "vn.giaouoc.";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod operation && operation.getBeanType().getName().startsWith(OURS)) {
			check(operation.getMethodAnnotation(Access.class), request);
		}
		return true;
	}

	private static void check(@Nullable Access access, HttpServletRequest request) {
		if (access == null) {
			throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
		}
		if (access.reach() == Reach.PUBLIC) {
			return;
		}
		if (!(request.getAttribute(ActorFilter.ATTRIBUTE) instanceof Actor actor)) {
			throw new Problem(HttpStatus.UNAUTHORIZED, "not-logged-in");
		}
		if (access.roles().length > 0 && !access.orHolder()) {
			actor.require(access.roles());
		}
	}

}
