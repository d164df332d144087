package vn.giaouoc.kit.web;

import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * A "no" on its way to the user as problem details (RFC 9457). Its text is the message
 * {@code problem.<code>} of the service's bundle, where {@code {name}} stands for a
 * member.
 */
public class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final String code;

	private final transient Map<String, Object> members;

	/**
	 * Makes a problem.
	 * @param status the HTTP status
	 * @param code stable, kebab-case; the last part of the problem's type
	 * @param members further members of the answer, also filled into the text; never
	 * personal data
	 */
	public Problem(HttpStatus status, String code, Map<String, ?> members) {
		super(code);
		this.status = status;
		this.code = code;
		this.members = Map.copyOf(members);
	}

	public Problem(HttpStatus status, String code) {
		this(status, code, Map.of());
	}

	/** The same answer for what does not exist and for what the caller may not see. */
	public static Problem notFound() {
		return new Problem(HttpStatus.NOT_FOUND, "not-found");
	}

	public HttpStatus status() {
		return this.status;
	}

	public String code() {
		return this.code;
	}

	public Map<String, Object> members() {
		return this.members;
	}

	/** A refusal is an answer, not a fault: nobody needs its stack. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
