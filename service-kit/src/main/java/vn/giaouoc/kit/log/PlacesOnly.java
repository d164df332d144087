package vn.giaouoc.kit.log;

import java.io.IOException;
import java.util.List;

import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints failures into the production log by class and place. The text of a foreign
 * exception may quote a row, a form or a name; only texts of our own and those about
 * connections are told.
 */
public final class PlacesOnly implements StackTracePrinter {

	private static final List<String> TOLD = List.of("vn.giaouoc.", "java.net.", "org.apache.kafka.common.errors.");

	private static final int LONGEST = 16_000;

	private final StandardStackTracePrinter printer = StandardStackTracePrinter.rootFirst()
		.withMaximumLength(LONGEST)
		.withFormatter(PlacesOnly::name);

	@Override
	public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
		this.printer.printStackTrace(throwable, out);
	}

	private static String name(Throwable failure) {
		String type = failure.getClass().getName();
		return TOLD.stream().anyMatch(type::startsWith) ? type + ": " + failure.getMessage() : type;
	}

}
