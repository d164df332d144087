package vn.giaouoc.pledge.review.domain;

/** A review said no. */
public class ReviewRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ReviewRefusal refusal;

	public ReviewRefused(ReviewRefusal refusal) {
		super(refusal.getClass().getSimpleName());
		this.refusal = refusal;
	}

	public ReviewRefusal refusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
