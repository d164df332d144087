package vn.giaouoc.pledge.registration.domain;

/** A pledge or its window said no. */
public class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	public Refused(Refusal refusal) {
		super(refusal.getClass().getSimpleName());
		this.refusal = refusal;
	}

	public Refusal refusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
