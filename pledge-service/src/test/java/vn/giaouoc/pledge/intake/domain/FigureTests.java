package vn.giaouoc.pledge.intake.domain;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-",
			value = { "95; 95; -", "95,5; 95.5; -", "95.5; 95.5; -", "1.250; 1250; -", "1.250,75; 1250.75; -",
					"12.345.678; 12345678; -", "1 200; 1200; -", "95%; 95; %", "95 %; 95; %", "30 hộ; 30; hộ",
					"1.250,5 kg/ha; 1250.5; kg/ha", "-3; -3; -", "1200; 1200; -", "95,50; 95.5; -", "0; 0; -" })
	void isReadAsPeopleHereWriteIt(String text, BigDecimal value, String measure) {
		assertThat(Figure.read(text)).hasValueSatisfying((figure) -> {
			assertThat(figure.value()).isEqualTo(value);
			assertThat(figure.measure()).isEqualTo(measure);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "chín mươi lăm", "khoảng 95", "1,234,567", "1.25.3", "5-7 hộ", "12,", "-", "",
			"1234567890123456", "10^3" })
	void whatIsNoOneFigureIsNone(String text) {
		assertThat(Figure.read(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "123456789012345", "12345678901234,5" })
	void fifteenDigitsAreTheMost(String text) {
		assertThat(Figure.read(text)).isPresent();
		assertThat(Figure.read("1" + text)).isEmpty();
	}

}
