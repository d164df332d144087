package vn.giaouoc.kit.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads page, size, sort and q of a list's address. */
final class PageQueryArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageQuery.class;
	}

	@Override
	public PageQuery resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return PageQuery.of(number(request, "page"), number(request, "size"), request.getParameter("sort"),
				request.getParameter("q"));
	}

	private static @Nullable Integer number(NativeWebRequest request, String name) {
		String text = request.getParameter(name);
		try {
			return (text == null || text.isBlank()) ? null : Integer.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new Problem(HttpStatus.BAD_REQUEST, "page-out-of-range", Map.of("most", PageQuery.MOST));
		}
	}

}
