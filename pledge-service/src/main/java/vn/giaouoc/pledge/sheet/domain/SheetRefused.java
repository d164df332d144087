package vn.giaouoc.pledge.sheet.domain;

/** A sheet said no. */
public class SheetRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient SheetRefusal refusal;

	public SheetRefused(SheetRefusal refusal) {
		super(refusal.getClass().getSimpleName());
		this.refusal = refusal;
	}

	public SheetRefusal refusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
