package vn.giaouoc.kit.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.things.Inside;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SearchTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	Inside inside;

	UUID person;

	@BeforeEach
	void aThingWithAName() {
		UUID unit = this.directory.unit("COMMUNE", null);
		this.person = this.directory.person(TestDirectory.role("official", unit));
		this.inside.person(this.person, Set.of(unit), (jdbc) -> {
			for (String name : List.of("Đặng Thị Ngọc Ánh", "Nguyễn Hữu Đức", "50% Đạt_chuẩn")) {
				jdbc.sql("insert into thing (id, unit_id, name) values (gen_random_uuid(), :unit, :name)")
					.params(Map.of("unit", unit, "name", name))
					.update();
			}
			return true;
		});
	}

	@ParameterizedTest
	@CsvSource({ "dang, Đặng Thị Ngọc Ánh", "ĐẶNG, Đặng Thị Ngọc Ánh", "đặng thị, Đặng Thị Ngọc Ánh",
			"ngoc anh, Đặng Thị Ngọc Ánh", "  NGỌC   ánh , Đặng Thị Ngọc Ánh", "huu duc, Nguyễn Hữu Đức",
			"50%, 50% Đạt_chuẩn", "dat_, 50% Đạt_chuẩn" })
	void aNameIsFoundWithAndWithoutDiacritics(String typed, String name) {
		assertThat(found(typed)).containsExactly(name);
		assertThat(found(Normalizer.normalize(typed, Normalizer.Form.NFD))).containsExactly(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "n%c", "ng_c", "\\", "' or true --" })
	void whatIsTypedIsNoPattern(String typed) {
		assertThat(found(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Đặng Thị Ngọc Ánh", "NGUYỄN HỮU ĐỨC", "Ủy ban nhân dân xã Trà Phong", "Quảng Ngãi",
			"Ơ Ư ơ ư Ẵ ẵ Ợ ợ", "đ Đ", "số 12/QĐ-UBND" })
	void javaAndTheDatabaseFoldAlike(String text) {
		assertThat(this.inside
			.<String>nowhere((jdbc) -> jdbc.sql("select fold(:text)").param("text", text).query(String.class).single()))
			.isEqualTo(SearchKey.fold(text));
	}

	@Test
	void decomposedLettersAreComposed() {
		String decomposed = Normalizer.normalize("Nguyễn Hữu Đức", Normalizer.Form.NFD);
		assertThat(decomposed).isNotEqualTo("Nguyễn Hữu Đức");
		assertThat(SearchKey.compose(decomposed)).isEqualTo("Nguyễn Hữu Đức");
		assertThat(SearchKey.fold(decomposed)).isEqualTo("nguyen huu duc");
	}

	private List<String> found(String typed) {
		record Row(String name) {
		}
		record Rows(List<Row> items) {
		}
		return this.api.as(this.person)
			.get()
			.uri((uri) -> uri.path("/api/kit/things").queryParam("q", "{q}").build(typed))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(Rows.class)
			.returnResult()
			.getResponseBody()
			.items()
			.stream()
			.map(Row::name)
			.toList();
	}

}
