package vn.giaouoc.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.local.rehearsal.Player.Place;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTests {

	private static final JsonNode FREE = MendingTests.json("""
			{"titles": [], "forms": []}
			""");

	@ParameterizedTest
	@CsvSource({ "OFFICIAL, DEPARTMENT, LDTT", "OFFICIAL, POLICE, CSTT", "COLLECTIVE, DEPARTMENT, TTLDTT",
			"COLLECTIVE, MILITARY_COMMAND, DVTT", "COLLECTIVE, VILLAGE, TVH", "HOUSEHOLD, VILLAGE, GDVH",
			"VILLAGER, VILLAGE, LDTT" })
	void eachPledgesWhatIsUsualForSuchAOne(String kind, String unit, String title) {
		assertThat(Choice.of(entry(kind, unit), FREE, 1).path("titles")).extracting(JsonNode::asText)
			.containsExactly(title);
	}

	@Test
	void everyFourthOfficialStrivesForMoreAndNamesAnInitiative() {
		ObjectNode content = Choice.of(entry("OFFICIAL", "DEPARTMENT"), FREE, 4);
		assertThat(content.path("titles")).extracting(JsonNode::asText).containsExactly("LDTT", "CSTDCS");
		assertThat(content.at("/initiative/topic").asText()).isNotBlank();
		assertThat(Choice.of(entry("OFFICIAL", "DEPARTMENT"), FREE, 3).has("initiative")).isFalse();
	}

	@Test
	void whereTheWindowHasNoSuchTitleItIsTheFormThatItHas() {
		JsonNode window = MendingTests.json("""
				{"titles": ["LDTT"], "forms": ["GK", "BK"]}
				""");
		ObjectNode content = Choice.of(entry("HOUSEHOLD", "VILLAGE"), window, 1);
		assertThat(content.path("titles")).isEmpty();
		assertThat(content.path("forms")).extracting(JsonNode::asText).containsExactly("GK");
	}

	@Test
	void whereTheWindowHasNothingForHimHePledgesNothing() {
		JsonNode window = MendingTests.json("""
				{"titles": ["LDTT"], "forms": []}
				""");
		assertThat(Choice.isEmpty(Choice.of(entry("HOUSEHOLD", "VILLAGE"), window, 1))).isTrue();
		assertThat(Choice.isEmpty(Choice.of(entry("OFFICIAL", "DEPARTMENT"), window, 1))).isFalse();
	}

	private static Entry entry(String kind, String unit) {
		Place place = new Place("u", "Đơn vị", unit);
		return new Entry(new Player("a", "p", "Người", "as", Player.HEAD, place), place, kind, "s", "Tên");
	}

}
