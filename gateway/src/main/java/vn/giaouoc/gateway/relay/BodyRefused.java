package vn.giaouoc.gateway.relay;

import java.io.IOException;

import org.springframework.http.HttpStatus;

/** A body that was refused while it was read: too long, or too slow. */
final class BodyRefused extends IOException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final String code;

	private BodyRefused(HttpStatus status, String code) {
		super("The request's body was refused: " + code);
		this.status = status;
		this.code = code;
	}

	static BodyRefused tooLarge() {
		return new BodyRefused(HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
	}

	static BodyRefused tooSlow() {
		return new BodyRefused(HttpStatus.REQUEST_TIMEOUT, "body-too-slow");
	}

	HttpStatus status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

}
