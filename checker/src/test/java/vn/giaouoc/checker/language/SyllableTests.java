package vn.giaouoc.checker.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SyllableTests {

	@ParameterizedTest
	@ValueSource(strings = { "quyết", "nghiêng", "giữ", "gì", "giếng", "khuỷu", "ngoằn", "quốc", "xoong", "yêu", "uyên",
			"thuở", "hoá", "hóa", "ý", "ạ", "khuya", "quýnh", "gìn", "kỷ", "oai", "uống", "ươm", "giặt", "ngượng" })
	void wordsOfTheLanguageFit(String word) {
		assertThat(Vietnamese.syllable(word)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "toute", "dugn", "tliực", "đưoc", "nghàn", "ka tê", "cê", "ngê", "hocj", "quôn", "jữ",
			"wá", "đạd", "hòc", "mậỉ", "thưc", "yêmm", "bcd" })
	void whatIsNoSyllableDoesNot(String word) {
		assertThat(Vietnamese.syllable(word)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "hoá, hóa", "thuỷ, thủy", "sỹ, sĩ", "kỷ, kỉ", "Lý, LÍ" })
	void usualSpellingsOfOneSyllableCompareEqual(String one, String other) {
		assertThat(Syllable.key(one)).isEqualTo(Syllable.key(other));
	}

	@ParameterizedTest
	@CsvSource({ "tuý, tùy", "ma, mà", "quý, quí1", "an, ăn" })
	void differentSyllablesDoNot(String one, String other) {
		assertThat(Syllable.key(one)).isNotEqualTo(Syllable.key(other));
	}

}
