package vn.giaouoc.kit.messaging;

import org.jspecify.annotations.Nullable;

/** An event that no repetition will make readable. */
public class MalformedEvent extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedEvent(String reason, @Nullable Throwable cause) {
		super(reason, cause);
	}

}
