package vn.giaouoc.pledge.inspection.domain;

/** A note of an inspection was refused. */
public class InspectionRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient InspectionRefusal refusal;

	public InspectionRefused(InspectionRefusal refusal) {
		super(refusal.getClass().getSimpleName());
		this.refusal = refusal;
	}

	public InspectionRefusal refusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
