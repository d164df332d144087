package vn.giaouoc.kit.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in the log of each mode. */
class LogTests {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	@Test
	void productionLogsJsonWithRequestAndTraceAndWithoutWhatAnExceptionQuotes() throws Exception {
		List<String> lines = lines("production");

		assertThat(lines).allSatisfy((line) -> assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue());
		JsonNode last = JsonMapper.shared().readTree(lines.getLast());
		assertThat(last.at("/message").asString()).isEqualTo("A row was refused");
		assertThat(last.at("/service/name").asString()).isEqualTo("kit-service");
		assertThat(last.at("/requestId").asString()).isEqualTo("request-1");
		assertThat(last.at("/traceId").asString()).isEqualTo(TRACE);
		assertThat(last.at("/error/stack_trace").asString()).contains("DataIntegrityViolationException",
				"IllegalStateException", "LogProcess.main");
		assertThat(lines.getLast()).doesNotContain("Nguyễn");
	}

	@Test
	void theDemoLogsLinesForPeopleThatNameTheRequest() throws Exception {
		assertThat(lines("demo")).noneMatch((line) -> line.startsWith("{"))
			.anySatisfy((line) -> assertThat(line).contains("[request-1]", "A row was refused"));
	}

	@Test
	void aHeaderThatIsNoneBeginsATrace() {
		for (String header : new String[] { null, "", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01",
				"00-" + TRACE + "-" + "0".repeat(16) + "-01", "00-" + TRACE + "-b7ad6b7169203331",
				"00-" + TRACE.toUpperCase(java.util.Locale.ROOT) + "-b7ad6b7169203331-01" }) {
			assertThat(Trace.after(header).traceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
		}
		assertThat(Trace.after("00-" + TRACE + "-b7ad6b7169203331-00").traceId()).isEqualTo(TRACE);
	}

	private static List<String> lines(String mode) throws IOException, InterruptedException {
		Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
				"-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), LogProcess.class.getName(),
				mode)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader output = service.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
			return output.lines().filter((line) -> !line.isBlank()).toList();
		}
		finally {
			service.destroyForcibly().waitFor();
		}
	}

}
