package vn.giaouoc.bench;

import java.nio.file.Path;
import java.util.List;

/** What {@code giaouoc bench NAME} runs. */
public final class Bench {

	private static final int UNKNOWN = 2;

	private Bench() {
	}

	/** {@code <project> <name> [more]}. */
	public static void main(String[] arguments) {
		try {
			run(arguments);
		}
		catch (Exception ex) {
			ex.printStackTrace();
			// The embedded infrastructure would keep a failed run alive.
			System.exit(1);
		}
	}

	private static void run(String[] arguments) throws Exception {
		Path project = Path.of(arguments[0]);
		List<String> more = List.of(arguments).subList(2, arguments.length);
		switch (arguments[1]) {
			case "check" -> CheckBench.run(project, System.out);
			case "directory" -> System.exit(DirectoryBench.run(project, more) ? 0 : 1);
			case "documents" -> DocumentsBench.run(project, System.out);
			case "faults" -> System.exit(FaultsBench.run(project, more) ? 0 : 1);
			case "gateway" -> GatewayBench.run(project);
			case "herd" -> System.exit(HerdBench.run(project, more) ? 0 : 1);
			case "outbox" -> System.exit(OutboxBench.run() ? 0 : 1);
			case "pledge" -> PledgeBench.run(project, more);
			case "plans" -> System.exit(PlansBench.run(project) ? 0 : 1);
			case "start" -> StartBench.run(project, more);
			default -> {
				System.err.println("giaouoc: không có phép đo '" + arguments[1]
						+ "' (có: check, directory, documents, faults, gateway, herd, outbox, plans, pledge, start).");
				System.exit(UNKNOWN);
			}
		}
	}

}
