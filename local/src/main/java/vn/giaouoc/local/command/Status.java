package vn.giaouoc.local.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What runs, asked of each part itself. */
final class Status {

	private final Home home;

	private final PrintStream out;

	Status(Home home, PrintStream out) {
		this.home = home;
		this.out = out;
	}

	private record Line(String part, int port, boolean up) {
	}

	/** Prints it; a stopped or half-running system is exit code 7. */
	void run(boolean json) {
		List<Line> lines = new ArrayList<>();
		for (Port port : Port.values()) {
			lines.add(new Line(port.part(), port.number(), up(port)));
		}
		boolean all = lines.stream().allMatch(Line::up);
		if (json) {
			printJson(lines, all);
		}
		else {
			lines.forEach((line) -> this.out.printf("  %-14s %-6d %s%n", line.part(), line.port(),
					line.up() ? "chạy" : "dừng"));
			this.out.println(all ? "Giao Ước đang chạy tại " + Addresses.page() : "Giao Ước không chạy đủ các phần.");
		}
		if (!all) {
			throw new Failure(Failure.NOT_RUNNING,
					"chạy ./giaouoc up để khởi động, ./giaouoc logs PHẦN để xem nhật ký.");
		}
	}

	private boolean up(Port port) {
		return switch (port) {
			case PLAN, PLEDGE, AWARD, NOTIFICATION, GATEWAY -> Http.ok(Stack.health(port));
			case KEYCLOAK -> Http.ok(Addresses.issuer());
			case MAIL -> Http.ok(Addresses.mail());
			case POSTGRES, KAFKA -> Child.noted(this.home, port.part()).isPresent() && PortOwner.answers(port.number());
			case SMTP -> PortOwner.answers(port.number());
		};
	}

	private void printJson(List<Line> lines, boolean all) {
		ObjectNode status = new ObjectMapper().createObjectNode();
		status.put("running", all);
		status.put("page", Addresses.page());
		lines.forEach((line) -> status.putObject(line.part()).put("port", line.port()).put("up", line.up()));
		this.out.println(status.toPrettyString());
	}

}
