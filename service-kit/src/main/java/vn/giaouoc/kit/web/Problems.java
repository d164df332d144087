package vn.giaouoc.kit.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problem details with the texts of the message bundles, Vietnamese first. */
public final class Problems {

	private static final String TYPE = "urn:giaouoc:problem:";

	private final MessageSource messages;

	Problems(MessageSource messages) {
		this.messages = messages;
	}

	public ProblemDetail describe(Problem problem) {
		return describe(problem.status(), problem.code(), problem.members());
	}

	public ProblemDetail describe(HttpStatus status, String code, Map<String, ?> members) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text("problem." + code, members, code));
		detail.setType(URI.create(TYPE + code));
		detail.setTitle(
				text("problem." + code + ".title", members, text("problem.status." + status.value(), members, code)));
		members.forEach(detail::setProperty);
		detail.setProperty("code", code);
		String requestId = MDC.get("requestId");
		if (requestId != null) {
			detail.setProperty("requestId", requestId);
		}
		return detail;
	}

	/** The message with its named members filled in. */
	public String text(String key, Map<String, ?> members, String otherwise) {
		Locale locale = LocaleContextHolder.getLocale();
		@Nullable String pattern = this.messages.getMessage(key, null, null, locale);
		if (pattern == null) {
			return otherwise;
		}
		String text = pattern;
		for (Map.Entry<String, ?> member : members.entrySet()) {
			text = text.replace("{" + member.getKey() + "}", String.valueOf(member.getValue()));
		}
		return text;
	}

}
