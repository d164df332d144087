package vn.giaouoc.kit.tasks;

/** Leads a run out of its work; a task must let it pass. */
final class TaskStopped extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	TaskStopped(Reason reason) {
		super(reason.name(), null, false, false);
		this.reason = reason;
	}

	/** Why a run ends before its work does. */
	enum Reason {

		/** Its owner wants no more of it. */
		CANCELLED,

		/** The service stops; the work goes on elsewhere or later. */
		SHUTDOWN,

		/** Another run has taken its place. */
		REPLACED

	}

	Reason reason() {
		return this.reason;
	}

}
