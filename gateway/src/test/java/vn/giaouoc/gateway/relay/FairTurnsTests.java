package vn.giaouoc.gateway.relay;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FairTurnsTests {

	@Test
	void whoWaitsIsServedBeforeTheNextRequestOfAQuickConnection() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1", "-cp",
				System.getProperty("java.class.path"), OneProcessor.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			assertThat(output.lines()).containsExactly("who waits", "who is quick");
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

}
