package vn.giaouoc.kit.messaging;

/**
 * An event type, or major version, that the consumer neither handles nor ignores by name.
 */
public class UnknownEvent extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnknownEvent(String type) {
		super("unknown event type " + type);
	}

}
