package vn.giaouoc.local.rehearsal;

import java.net.URI;

/** Why a rehearsal ended before its end: what was answered, and what to do. */
public final class Stopped extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	private final String said;

	Stopped(Kind kind, String said) {
		super(said);
		this.kind = kind;
		this.said = said;
	}

	/** What sort of end it is. */
	public enum Kind {

		/** The command was not given what it needs. */
		USAGE,
		/** No demo answers. */
		NO_DEMO,
		/** The system answered otherwise than the job needs. */
		STEP,
		/** The papers could not be kept. */
		DISK

	}

	public Kind kind() {
		return this.kind;
	}

	/** One line for whoever started it. */
	public String said() {
		return this.said;
	}

	static Stopped step(String answer, String advice) {
		return new Stopped(Kind.STEP, answer + " " + advice);
	}

	static Stopped noAnswer(URI gateway) {
		return new Stopped(Kind.NO_DEMO,
				"cổng " + gateway + " không trả lời. Xem ./giaouoc status; chạy ./giaouoc up rồi diễn tập lại.");
	}

	static Stopped interrupted() {
		return step("bị dừng giữa chừng.", "Chạy lại khi cần.");
	}

	/** The same, with the step that it happened in. */
	Stopped in(String step) {
		return new Stopped(this.kind, "bước \"" + step + "\" dừng lại: " + this.said);
	}

}
