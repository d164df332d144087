package vn.giaouoc.bench;

import java.nio.file.Path;

/** What {@code giaouoc bench NAME} runs. */
public final class Bench {

	private static final int UNKNOWN = 2;

	private Bench() {
	}

	/** {@code <project> <name>}. */
	public static void main(String[] arguments) throws Exception {
		Path project = Path.of(arguments[0]);
		switch (arguments[1]) {
			case "check" -> CheckBench.run(project, System.out);
			default -> {
				System.err.println("giaouoc: không có phép đo '" + arguments[1] + "' ở " + project + ".");
				System.exit(UNKNOWN);
			}
		}
	}

}
