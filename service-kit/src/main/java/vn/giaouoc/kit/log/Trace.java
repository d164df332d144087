package vn.giaouoc.kit.log;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a piece of work belongs to, from the browser's request through services and events
 * (W3C Trace Context): it stands in every log line, and goes on with what is sent.
 *
 * @param traceId of the whole, 32 hexadecimal digits
 * @param spanId of this service's part, 16
 */
public record Trace(String traceId, String spanId) {

	/** How the trace is called where it crosses a border, in HTTP and in Kafka. */
	public static final String HEADER = "traceparent";

	private static final String TRACE = "traceId";

	private static final String SPAN = "spanId";

	private static final Pattern PARENT = Pattern
		.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	/** Goes on with the trace of this header; begins one where there is none. */
	public static Trace after(@Nullable String parent) {
		Matcher known = PARENT.matcher((parent != null) ? parent : "");
		return new Trace(known.matches() ? known.group(1) : random(16), random(8));
	}

	/** The header for what is sent on behalf of the running work, if that is traced. */
	public static @Nullable String current() {
		String trace = MDC.get(TRACE);
		String span = MDC.get(SPAN);
		return (trace != null && span != null) ? "00-" + trace + "-" + span + "-01" : null;
	}

	/** From here on this thread's work belongs to the trace. */
	public void begin() {
		MDC.put(TRACE, this.traceId);
		MDC.put(SPAN, this.spanId);
	}

	/** This thread's work belongs to none any more. */
	public static void end() {
		MDC.remove(TRACE);
		MDC.remove(SPAN);
	}

	private static String random(int bytes) {
		byte[] id = new byte[bytes];
		ThreadLocalRandom.current().nextBytes(id);
		// All zeros would be no id.
		id[0] |= 1;
		return HexFormat.of().formatHex(id);
	}

}
