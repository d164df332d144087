package vn.giaouoc.kit.security;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Problem;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the actor of the request to a controller's method. */
public final class ActorArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class;
	}

	@Override
	public Actor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		if (request.getAttribute(ActorFilter.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor) {
			return actor;
		}
		throw new Problem(HttpStatus.UNAUTHORIZED, "not-logged-in");
	}

}
