package vn.giaouoc.bench;

import java.nio.file.Path;

/** What {@code giaouoc bench NAME} runs. */
public final class Bench {

	private static final int FAILED = 1;

	private static final int UNKNOWN = 2;

	private Bench() {
	}

	/** {@code <project> <name>}. */
	public static void main(String[] arguments) {
		try {
			run(arguments);
			System.exit(0); // Servers of the tests' support would keep the process.
		}
		catch (Exception ex) {
			ex.printStackTrace();
			System.exit(FAILED);
		}
	}

	private static void run(String[] arguments) throws Exception {
		Path project = Path.of(arguments[0]);
		switch (arguments[1]) {
			case "gateway" -> GatewayBench.run(project);
			default -> {
				System.err.println("giaouoc: không có phép đo '" + arguments[1] + "' (có: gateway).");
				System.exit(UNKNOWN);
			}
		}
	}

}
