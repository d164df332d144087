package vn.giaouoc.kit.idempotency;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;

/**
 * What a client calls one write, so that its repetition is known: the header
 * {@code Idempotency-Key} with the route it came by
 * (draft-ietf-httpapi-idempotency-key-header). A controller's method takes it as an
 * argument.
 *
 * @param value 8 to 128 letters, digits and {@code -_.:}, or null when the client sent
 * none
 * @param route method and path pattern: a key holds for one person and route
 * @param target method and path as called; part of what must be the same
 */
public record IdempotencyKey(@Nullable String value, String route, String target) {

	/** The header that carries it. */
	public static final String HEADER = "Idempotency-Key";

	private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.:-]{8,128}");

	public IdempotencyKey {
		if (value != null && !SHAPE.matcher(value).matches()) {
			throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key-invalid");
		}
	}

	/**
	 * Insists on a key.
	 * @throws Problem 400 {@code idempotency-key-needed}
	 */
	public IdempotencyKey required() {
		if (this.value == null) {
			throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key-needed");
		}
		return this;
	}

}
