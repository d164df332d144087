package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HomeTests {

	@TempDir
	Path directory;

	private Home home() {
		return new Home(this.directory.resolve("project"), this.directory.resolve("state"));
	}

	@Test
	void passwordsAreDrawnOnceAndReadByTheirOwnerOnly() throws IOException {
		String drawn = new SecretsFile(this.directory).of("plan_app");

		assertThat(drawn).hasSizeGreaterThanOrEqualTo(32);
		assertThat(new SecretsFile(this.directory).of("plan_app")).isEqualTo(drawn);
		assertThat(new SecretsFile(this.directory).of("pledge_app")).isNotEqualTo(drawn);
		assertThat(PosixFilePermissions
			.toString(Files.getPosixFilePermissions(this.directory.resolve("secrets.properties"))))
			.isEqualTo("rw-------");
	}

	@Test
	void aNotedProcessIsFoundAgainAndAStrangerWithItsNumberIsNot() throws IOException {
		ProcessHandle own = ProcessHandle.current();
		new Child("kafka", own).note(home());

		assertThat(Child.noted(home(), "kafka")).map((child) -> child.handle().pid()).hasValue(own.pid());

		Files.writeString(home().run().resolve("kafka.pid"), own.pid() + " 1");
		assertThat(Child.noted(home(), "kafka")).isEmpty();
		Files.writeString(home().run().resolve("kafka.pid"), "half");
		assertThat(Child.noted(home(), "kafka")).isEmpty();
	}

	@Test
	void theFirstStartFixesTheDemosTime() {
		Options first = Options.firstOr(home(), "tra-bong-2022", LocalDateTime.of(2022, 1, 26, 8, 0));
		Options later = Options.firstOr(home(), "tra-bong-2022", LocalDateTime.of(2023, 1, 1, 0, 0));

		assertThat(later).isEqualTo(first);
		assertThat(first.shift()).isNegative().isLessThan(Duration.ofDays(-365));
	}

	@Test
	void aNewInstallationStartsFromACopyAndOneWithDataKeepsIt() throws IOException {
		FirstData first = new FirstData(home());
		Path template = Files.createDirectories(first.half().resolve("postgres").resolve("data"));
		Files.setPosixFilePermissions(template, PosixFilePermissions.fromString("rwx------"));
		Files.writeString(template.resolve("PG_VERSION"), "18");
		first.keep();

		first.bring();
		Path copy = home().data().resolve("postgres").resolve("data");
		assertThat(copy.resolve("PG_VERSION")).hasContent("18");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rwx------");

		Files.writeString(copy.resolve("PG_VERSION"), "used");
		first.bring();
		assertThat(copy.resolve("PG_VERSION")).hasContent("used");
	}

	@Test
	void aDiskThatIsNearlyFullIsNamedWithWhatIsNeeded() {
		Giaouoc.demandDisk(home(), Giaouoc.NEEDED_BYTES);
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> Giaouoc.demandDisk(home(), Giaouoc.NEEDED_BYTES - 1))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo(Failure.DISK))
			.withMessageContaining(home().state().toString())
			.withMessageContaining("cần ít nhất 1500 MB");
	}

	@Test
	void whatAnEarlierStartLeftBehindIsEndedBeforeTheNext() throws Exception {
		Process left = new ProcessBuilder("sleep", "600").start();
		try {
			new Child("kafka", left.toHandle()).note(home());
			Files.writeString(home().run().resolve("gateway.pid"), "");
			Files.createFile(home().run().resolve("ready"));

			assertThat(new Down(home(), System.out).endLeftovers()).isTrue();

			assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
			assertThat(Child.noted(home(), "kafka")).isEmpty();
			assertThat(new Down(home(), System.out).endLeftovers()).isFalse();
		}
		finally {
			left.destroyForcibly();
		}
	}

	@Test
	void aJarThatTheBuildDidNotMakeIsSaidWithTheCommandThatDoes() {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> home().jar("gateway"))
			.satisfies((failure) -> assertThat(failure.code()).isEqualTo(Failure.BUILD))
			.withMessageContaining("./giaouoc up");
	}

}
