package vn.giaouoc.local.command;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClockTests {

	private static final ZonedDateTime NOW = LocalDateTime.of(2022, 1, 26, 8, 0).atZone(Options.ZONE);

	@ParameterizedTest
	@CsvSource({ "2022-02-08T23:59:30, 2022-02-08T23:59:30", "2022-02-08, 2022-02-08T08:00", "+P7D, 2022-02-02T08:00",
			"+P1M, 2022-02-26T08:00", "+PT3H, 2022-01-26T11:00" })
	void aWishIsAMomentOrAStepForward(String wish, String wanted) {
		assertThat(Clock.wanted(NOW, wish).toLocalDateTime()).isEqualTo(wanted);
	}

	@Test
	void momentsAreThoseOfVietNam() {
		assertThat(Clock.wanted(NOW, "2022-02-08T23:59:30").toInstant()).isEqualTo("2022-02-08T16:59:30Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mai", "2022-02-30T08:00", "+7D", "" })
	void anythingElseIsRefusedWithAnExample(String wish) {
		assertThatExceptionOfType(Failure.class).isThrownBy(() -> Clock.wanted(NOW, wish))
			.withMessageContaining("+P7D")
			.extracting(Failure::code)
			.isEqualTo(Failure.USAGE);
	}

}
