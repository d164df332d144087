package vn.giaouoc.local.rehearsal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.giaouoc.local.rehearsal.Gateway.Refused;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

/** The steps of the job as they are taken, each with its time and its counts. */
final class Steps {

	private static final Locale VIETNAMESE = Locale.of("vi", "VN");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final PrintStream out;

	private final boolean quiet;

	private final Supplier<ZonedDateTime> now;

	private final Instant began = Instant.now();

	private final List<Step> taken = new ArrayList<>();

	/** Prints each step as it ends, unless all is told at the end to a program. */
	Steps(PrintStream out, boolean quiet, Supplier<ZonedDateTime> now) {
		this.out = out;
		this.quiet = quiet;
		this.now = now;
	}

	/** A step that was taken, and when it ended by the demo's clock. */
	private record Step(String id, String title, Duration took, ZonedDateTime businessTime, List<Count> counts) {
	}

	/** So many of something, by a name for programs and by one for people. */
	private record Count(String key, String name, Object value, String shown) {
	}

	/** What a step has to say of itself. */
	static final class Notes {

		private final List<Count> counts = new ArrayList<>();

		void put(String key, String name, long count) {
			this.counts.add(new Count(key, name, count, String.valueOf(count)));
		}

		void put(String key, String name, String text) {
			this.counts.add(new Count(key, name, text, text));
		}

		/**
		 * A moment as it counts, half-open; its midnight is the end of the day before.
		 */
		void put(String key, String name, ZonedDateTime end) {
			String shown = end.toLocalTime().equals(LocalTime.MIDNIGHT)
					? "hết ngày " + end.toLocalDate().minusDays(1).format(DAY) : end.format(MOMENT);
			this.counts.add(new Count(key, name, end.toOffsetDateTime().toString(), shown));
		}

	}

	/**
	 * Takes a step.
	 * @throws Stopped with the step's name when the system answers otherwise than the job
	 * needs
	 */
	<T> T take(String id, String title, Function<Notes, T> work) {
		Instant start = Instant.now();
		Notes notes = new Notes();
		T result;
		try {
			result = work.apply(notes);
		}
		catch (Refused ex) {
			throw Stopped.step(ex.said(), "Xem ./giaouoc logs, sửa rồi diễn tập lại.").in(title);
		}
		catch (Stopped ex) {
			throw (ex.kind() == Kind.STEP) ? ex.in(title) : ex;
		}
		Step step = new Step(id, title, Duration.between(start, Instant.now()), this.now.get(),
				List.copyOf(notes.counts));
		this.taken.add(step);
		say(line(this.taken.size(), step));
		return result;
	}

	/** Takes a step that leaves nothing behind but what it did. */
	void walk(String id, String title, Consumer<Notes> work) {
		take(id, title, (notes) -> {
			work.accept(notes);
			return notes;
		});
	}

	void say(String text) {
		if (!this.quiet) {
			this.out.println(text);
		}
	}

	private static String line(int number, Step step) {
		StringBuilder line = new StringBuilder(String.format(VIETNAMESE, " %2d. %-48s %7s   %s", number, step.title(),
				seconds(step.took()), MOMENT.format(step.businessTime())));
		String counts = counts(step);
		return (counts.isEmpty() ? line : line.append("\n     ").append(counts)).toString();
	}

	private static String counts(Step step) {
		return String.join("; ", step.counts().stream().map((count) -> count.name() + ": " + count.shown()).toList());
	}

	private static String seconds(Duration took) {
		return String.format(VIETNAMESE, "%.1f s", took.toMillis() / 1000.0);
	}

	String elapsed() {
		return seconds(Duration.between(this.began, Instant.now()));
	}

	/** All of it for a program. */
	ObjectNode json() {
		ObjectNode all = Gateway.JSON.createObjectNode();
		all.put("seconds", Duration.between(this.began, Instant.now()).toMillis() / 1000.0);
		ArrayNode steps = all.putArray("steps");
		for (Step step : this.taken) {
			ObjectNode one = steps.addObject();
			one.put("step", step.id()).put("title", step.title());
			one.put("seconds", step.took().toMillis() / 1000.0);
			one.put("businessTime", step.businessTime().toOffsetDateTime().toString());
			ObjectNode counts = one.putObject("counts");
			step.counts().forEach((count) -> counts.putPOJO(count.key(), count.value()));
		}
		return all;
	}

}
