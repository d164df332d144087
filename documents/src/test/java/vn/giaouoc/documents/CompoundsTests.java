package vn.giaouoc.documents;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompoundsTests {

	@Test
	void aWordOfSeveralSyllablesIsOnePiece() {
		assertThat(Compounds.pieces("Phát động phong trào thi đua và đăng ký giao ước")).containsExactly("Phát động",
				"phong trào", "thi đua", "và", "đăng ký", "giao ước");
	}

	@Test
	void theLongestWordIsTaken() {
		assertThat(Compounds.pieces("ỦY BAN NHÂN DÂN XÃ TRÀ PHONG")).containsExactly("ỦY BAN NHÂN DÂN", "XÃ", "TRÀ",
				"PHONG");
	}

	@Test
	void namesAndYearsStayTogether() {
		assertThat(Compounds.pieces("của xã Trà Phong năm 2022")).containsExactly("của", "xã", "Trà Phong", "năm 2022");
	}

	@Test
	void whatADashJoinsStaysTogether() {
		assertThat(Compounds.pieces("phát triển kinh tế - xã hội, quốc phòng – an ninh")).containsExactly("phát triển",
				"kinh tế - xã hội,", "quốc phòng – an ninh");
	}

	@Test
	void aSignBehindAWordDoesNotHideIt() {
		assertThat(Compounds.pieces("thi đua, khen thưởng")).containsExactly("thi đua,", "khen thưởng");
	}

	@Test
	void aBalancedAbstractKeepsItsWordsWhole() {
		String about = "Phát động phong trào thi đua và đăng ký giao ước thi đua năm 2022 trên địa bàn xã Trà Phong";
		for (double room = 150; room < 480; room += 3) {
			assertThat(Typeface.BOLD.balanced(about, 14, room)).allSatisfy(
					(line) -> assertThat(line).doesNotEndWith("thi").doesNotEndWith("giao").doesNotEndWith("năm"));
		}
	}

}
