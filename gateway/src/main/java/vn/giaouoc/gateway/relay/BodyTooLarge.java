package vn.giaouoc.gateway.relay;

import java.io.IOException;

/** A body without a stated length turned out longer than allowed. */
public final class BodyTooLarge extends IOException {

	private static final long serialVersionUID = 1L;

	BodyTooLarge() {
		super("The request's body is larger than allowed");
	}

}
