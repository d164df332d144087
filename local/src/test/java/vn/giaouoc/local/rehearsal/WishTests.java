package vn.giaouoc.local.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WishTests {

	@Test
	void withoutAFileItIsTheDemosOwnPlanAndEverybody() {
		assertThat(Wish.of(List.of("--out", "ra"))).isEqualTo(new Wish(null, Path.of("ra"), 0, false));
	}

	@Test
	void theFileMayStandAnywhere(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("ke-hoach.txt"), "KẾ HOẠCH");
		assertThat(Wish.of(List.of("--people", "40", file.toString(), "--json", "--out", "ra")))
			.isEqualTo(new Wish(file, Path.of("ra"), 40, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--out", "--out ra --people 0", "--out ra --people 5001", "--out ra --people ba",
			"--out ra --faster", "--out ra khong-co.txt" })
	void whatCannotBeMeantIsSaidBeforeAnythingIsDone(String arguments) {
		assertThatExceptionOfType(Stopped.class)
			.isThrownBy(() -> Wish.of(arguments.isEmpty() ? List.of() : List.of(arguments.split(" "))))
			.extracting(Stopped::kind)
			.isEqualTo(Kind.USAGE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5000 })
	void theSmallestAndTheLargestCrowdAreTaken(int people) {
		assertThat(Wish.of(List.of("--out", "ra", "--people", String.valueOf(people))).people()).isEqualTo(people);
	}

}
