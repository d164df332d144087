package vn.giaouoc.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line per part when it is ready, and on a terminal one living line of what is still
 * awaited.
 */
final class Progress {

	private static final Locale VIETNAMESE = Locale.of("vi", "VN");

	private final PrintStream out;

	private final boolean terminal;

	private final Instant began = Instant.now();

	private final Map<String, Instant> awaited = new LinkedHashMap<>();

	Progress(PrintStream out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	synchronized void starting(String title) {
		this.awaited.put(title, Instant.now());
		living();
	}

	synchronized void ready(String title) {
		Instant since = this.awaited.remove(title);
		line(String.format(VIETNAMESE, "  %-28s sẵn sàng sau %s", title,
				seconds((since != null) ? since : this.began)));
	}

	synchronized void line(String text) {
		if (this.terminal) {
			this.out.print("\r\033[K");
		}
		this.out.println(text);
		living();
	}

	/** Redraws the living line. */
	synchronized void living() {
		if (this.terminal) {
			String names = this.awaited.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + " " + seconds(entry.getValue()))
				.collect(Collectors.joining(" · "));
			this.out.print("\r\033[K" + (names.isEmpty() ? "" : "  … " + names));
		}
		this.out.flush();
	}

	String elapsed() {
		return seconds(this.began);
	}

	private static String seconds(Instant since) {
		return String.format(VIETNAMESE, "%.1f giây", Duration.between(since, Instant.now()).toMillis() / 1000.0);
	}

}
