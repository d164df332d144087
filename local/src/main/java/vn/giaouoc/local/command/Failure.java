package vn.giaouoc.local.command;

/** One clear line for the person at the keyboard, and the exit code of the command. */
final class Failure extends RuntimeException {

	static final int USAGE = 2;

	static final int BUILD = 3;

	static final int PART = 4;

	static final int PORT = 5;

	static final int DISK = 6;

	static final int NOT_RUNNING = 7;

	static final int STEP = 8;

	private static final long serialVersionUID = 1L;

	private final int code;

	Failure(int code, String message) {
		super(message);
		this.code = code;
	}

	int code() {
		return this.code;
	}

}
