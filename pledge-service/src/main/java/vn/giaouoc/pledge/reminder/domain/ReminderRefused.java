package vn.giaouoc.pledge.reminder.domain;

/** A reminder was not sent. */
public class ReminderRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ReminderRefusal refusal;

	public ReminderRefused(ReminderRefusal refusal) {
		super(refusal.getClass().getSimpleName());
		this.refusal = refusal;
	}

	public ReminderRefusal refusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
