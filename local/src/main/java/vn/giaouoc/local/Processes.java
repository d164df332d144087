package vn.giaouoc.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending other processes. */
public final class Processes {

	private Processes() {
	}

	/**
	 * SIGINT, PostgreSQL's "fast" shutdown (SIGTERM would wait for its clients); then
	 * SIGKILL.
	 */
	public static void interrupt(ProcessHandle process, Duration patience) {
		try {
			new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).redirectErrorStream(true)
				.start()
				.waitFor(5, TimeUnit.SECONDS);
		}
		catch (IOException ex) {
			process.destroy();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		awaitOrKill(process, patience);
	}

	/** SIGTERM, then SIGKILL. */
	public static void terminate(ProcessHandle process, Duration patience) {
		process.destroy();
		awaitOrKill(process, patience);
	}

	private static void awaitOrKill(ProcessHandle process, Duration patience) {
		try {
			process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
