package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code ./giaouoc} says on a machine that lacks something: one line, what to do, an
 * exit code.
 */
class ScriptTests {

	private static final Path SCRIPT = Path.of(System.getProperty("repository.root", ".."), "giaouoc");

	@TempDir
	Path machine;

	Map<String, String> environment;

	/** A machine with a shell and nothing else. */
	@BeforeEach
	void aBareMachine() throws IOException {
		Path programs = Files.createDirectories(this.machine.resolve("bin"));
		for (String tool : List.of("bash", "dirname", "readlink", "grep", "head", "sed", "tr", "ls", "cat", "env")) {
			for (Path place : List.of(Path.of("/bin", tool), Path.of("/usr/bin", tool))) {
				if (Files.exists(place) && !Files.exists(programs.resolve(tool))) {
					Files.createSymbolicLink(programs.resolve(tool), place);
				}
			}
		}
		this.environment = new HashMap<>(Map.of("PATH", programs.toString(), "HOME", this.machine.toString(),
				"GIAOUOC_HOME", this.machine.resolve("state").toString(), "GIAOUOC_JDKS",
				this.machine.resolve("jdks").toString(), "LC_ALL", "C.UTF-8"));
	}

	@Test
	void aMissingJdkIsSaid() throws Exception {
		Answer answer = giaouoc("status");
		assertThat(answer.code()).isEqualTo(3);
		assertThat(answer.text()).startsWith("giaouoc: cần JDK 25").hasLineCount(1);
	}

	@ParameterizedTest
	@CsvSource({ "17.0.15, true", "24.0.2, true", "26, true", "250, true", "25.0.3, false" })
	void aJdkOfAnotherVersionIsNone(String version, boolean refused) throws Exception {
		program("jdks/some/bin/javac", "exit 0");
		program("jdks/some/bin/java", "echo 'openjdk version \"" + version + "\" 2025-04-15' >&2");
		Answer answer = giaouoc("test");
		assertThat(answer.code()).isEqualTo(3);
		assertThat(answer.text()).startsWith(refused ? "giaouoc: cần JDK 25" : "giaouoc: cần Node 20").hasLineCount(1);
	}

	@ParameterizedTest
	@CsvSource({ "18.20.0", "19.9.0" })
	void anOldNodeIsNamedWithItsVersion(String version) throws Exception {
		jdk();
		program("bin/node",
				"case \"$1\" in -p) echo " + version.split("\\.")[0] + ";; *) echo v" + version + ";; esac");
		Answer answer = giaouoc("test");
		assertThat(answer.code()).isEqualTo(3);
		assertThat(answer.text()).contains("cần Node 20 trở lên", "v" + version).hasLineCount(1);
	}

	@Test
	void whatHasNotBeenBuiltIsSaid() throws Exception {
		jdk();
		Path copy = Files.copy(SCRIPT, this.machine.resolve("giaouoc"));
		Answer answer = run(copy, "status");
		assertThat(answer.code()).isEqualTo(7);
		assertThat(answer.text()).startsWith("giaouoc: chưa dựng").contains("./giaouoc up").hasLineCount(1);
	}

	@Test
	void anUnknownCommandShowsTheOthers() throws Exception {
		Answer answer = giaouoc("upp");
		assertThat(answer.code()).isEqualTo(2);
		assertThat(answer.text()).contains("./giaouoc up", "giaouoc: không có lệnh 'upp'.");
	}

	@Test
	void aLogThatIsNotThereIsSaid() throws Exception {
		Answer answer = giaouoc("logs", "kafka");
		assertThat(answer.code()).isEqualTo(2);
		assertThat(answer.text()).startsWith("giaouoc: không có nhật ký 'kafka'").hasLineCount(1);
	}

	@Test
	void helpNeedsNothing() throws Exception {
		Answer answer = giaouoc("--help");
		assertThat(answer.code()).isZero();
		assertThat(answer.text()).contains("./giaouoc up", "GIAOUOC_GATEWAY_PORT");
	}

	private void jdk() throws IOException {
		program("jdks/temurin-25/bin/javac", "exit 0");
		program("jdks/temurin-25/bin/java", "echo 'openjdk version \"25.0.3\" 2026-04-21 LTS' >&2");
	}

	private void program(String name, String does) throws IOException {
		Path file = this.machine.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "#!" + this.machine.resolve("bin/bash") + "\n" + does + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Answer giaouoc(String... arguments) throws IOException, InterruptedException {
		return run(SCRIPT, arguments);
	}

	private Answer run(Path script, String... arguments) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(this.machine.resolve("bin/bash").toString(), script.toString());
		builder.command().addAll(List.of(arguments));
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		Process process = builder.redirectErrorStream(true).start();
		process.getOutputStream().close();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		return new Answer(process.waitFor(), text);
	}

	/** What the command said, and its exit code. */
	private record Answer(int code, String text) {
	}

}
