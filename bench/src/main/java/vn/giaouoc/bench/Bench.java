package vn.giaouoc.bench;

import java.nio.file.Path;
import java.util.Arrays;

/** What {@code giaouoc bench NAME} runs. */
public final class Bench {

	private static final int UNKNOWN = 2;

	private Bench() {
	}

	/** {@code <project> <name> [options]}. */
	public static void main(String[] arguments) throws Exception {
		Path project = Path.of(arguments[0]);
		switch (arguments[1]) {
			case "directory" ->
				System.exit(DirectoryBench.run(project, Arrays.asList(arguments).subList(2, arguments.length)) ? 0 : 1);
			default -> {
				System.err.println("giaouoc: không có phép đo '" + arguments[1] + "' ở " + project + ".");
				System.exit(UNKNOWN);
			}
		}
	}

}
