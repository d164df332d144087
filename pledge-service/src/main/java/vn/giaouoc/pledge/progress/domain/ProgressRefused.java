package vn.giaouoc.pledge.progress.domain;

/** A report of progress was refused. */
public class ProgressRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ProgressRefusal refusal;

	public ProgressRefused(ProgressRefusal refusal) {
		super(refusal.getClass().getSimpleName());
		this.refusal = refusal;
	}

	public ProgressRefusal refusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
