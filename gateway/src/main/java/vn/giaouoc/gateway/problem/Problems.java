package vn.giaouoc.gateway.problem;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes every refusal of the gateway itself in the same shape as the services do. */
@Component
public class Problems {

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final MessageSource messages;

	private final JsonMapper json;

	Problems(MessageSource messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	/** Answers with what this status means when nothing more is known. */
	public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		HttpStatus known = HttpStatus.resolve(status);
		if (known == null || !known.isError() || known.is5xxServerError()) {
			write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
			return;
		}
		switch (known) {
			case NOT_FOUND -> write(request, response, known, "not-found");
			case METHOD_NOT_ALLOWED -> write(request, response, known, "method-not-allowed");
			case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
				write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
			case CONTENT_TOO_LARGE -> write(request, response, known, "content-too-large");
			default -> write(request, response, HttpStatus.BAD_REQUEST, "bad-request");
		}
	}

	/** Answers with the problem of this code. */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
			throws IOException {
		write(request, response, status, code, 0);
	}

	/**
	 * Answers with the problem of this code.
	 * @param retryAfter seconds until another try makes sense, or 0
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
			long retryAfter) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		Locale locale = locale(request);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "urn:giaouoc:problem:" + code);
		body.put("title", text("title." + status.value(), locale));
		body.put("status", status.value());
		body.put("detail", text("problem." + code, locale, retryAfter));
		body.put("code", code);
		body.put("requestId", RequestIds.of(request));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (retryAfter > 0) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
		}
		response.getOutputStream().write(this.json.writeValueAsBytes(body));
	}

	/** Vietnamese, unless the page asks for English. */
	public static Locale locale(HttpServletRequest request) {
		String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		return (wanted != null && wanted.startsWith("en")) ? Locale.ENGLISH : VIETNAMESE;
	}

	private String text(String key, Locale locale, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

}
