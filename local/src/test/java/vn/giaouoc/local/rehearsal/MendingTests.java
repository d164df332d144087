package vn.giaouoc.local.rehearsal;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MendingTests {

	private final JsonNode plan = json("""
			{"id": "p", "version": 3, "state": "CHECKED", "year": 2022, "symbol": "KH-UBND", "place": "Trà Phong",
			 "about": "Chiến sỹ thi đua", "openToPublic": false,
			 "content": {"purposes": ["toute dân", "hai"], "windows": [{"closes": "2021-02-04T00:00:00+07:00"}]}}
			""");

	@Test
	void aDrafterWritesWhatIsHisAndNotWhereThePlanStands() {
		ObjectNode writing = Mending.writing(this.plan);
		assertThat(writing.fieldNames()).toIterable()
			.containsExactly("year", "symbol", "place", "about", "openToPublic", "content");
	}

	@Test
	void aMendTakesThePlaceOfTheWholeValueInTheContentAndBesideIt() {
		ObjectNode writing = Mending.writing(this.plan);
		int mended = Mending.apply(writing, json("""
				[{"path": "purposes[0]", "replacement": "toàn dân"},
				 {"path": "windows[0].closes", "replacement": "2022-02-09T00:00+07:00"},
				 {"path": "about", "replacement": "Chiến sĩ thi đua"},
				 {"path": "content.purposes[1]", "replacement": "ba"}]
				"""));
		assertThat(mended).isEqualTo(4);
		assertThat(writing.at("/content/purposes/0").asText()).isEqualTo("toàn dân");
		assertThat(writing.at("/content/purposes/1").asText()).isEqualTo("ba");
		assertThat(writing.at("/content/windows/0/closes").asText()).isEqualTo("2022-02-09T00:00+07:00");
		assertThat(writing.path("about").asText()).isEqualTo("Chiến sĩ thi đua");
		assertThat(this.plan.at("/content/purposes/0").asText()).isEqualTo("toute dân");
	}

	@Test
	void ofTwoMendsOfOneValueTheSecondWaitsForTheNextLook() {
		ObjectNode writing = Mending.writing(this.plan);
		assertThat(Mending.apply(writing, json("""
				[{"path": "about", "replacement": "một"}, {"path": "about", "replacement": "hai"}]
				"""))).isOne();
		assertThat(writing.path("about").asText()).isEqualTo("một");
	}

	@Test
	void whatNoClickMendsIsLeftAlone() {
		ObjectNode writing = Mending.writing(this.plan);
		assertThat(Mending.apply(writing, json("""
				[{"path": "about", "replacement": null}, {"path": "", "replacement": "x"},
				 {"path": "reviews[2].text", "replacement": "x"}, {"path": "signer.post", "replacement": "x"}]
				"""))).isZero();
		assertThat(writing).isEqualTo(Mending.writing(this.plan));
	}

	static JsonNode json(String text) {
		try {
			return Gateway.JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
