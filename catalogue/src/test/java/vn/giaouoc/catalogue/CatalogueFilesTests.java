package vn.giaouoc.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueFilesTests {

	private static final Path FOLDER = Path.of("src/main/resources/vn/giaouoc/catalogue");

	private static final YAMLMapper YAML = new YAMLMapper();

	static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyFileKeepsToTheSchema(Path file) throws IOException {
		assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isEmpty();
	}

	@Test
	void theSchemaKnowsNoFieldButItsOwn() throws IOException {
		String unknown = "tiers: [{ level: PROVINCE, words: [tỉnh], from: 1945-09-02, source: GK, colour: red }]";

		assertThat(schema().validate(unknown, InputFormat.YAML)).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("files")
	void textIsComposed(Path file) throws IOException {
		String text = Files.readString(file);

		assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
	}

	@Test
	void everySourceIsListedAndEveryGeneralKnowledgeIsMarked() throws IOException {
		JsonNode sources = YAML.readTree(Files.readString(FOLDER.resolve("sources.yaml"))).get("sources");
		List<String> wrong = new ArrayList<>();
		for (Path file : files()) {
			YAML.readTree(Files.readString(file)).findParents("source").forEach((entry) -> {
				String source = entry.get("source").asString();
				boolean marked = !source.equals("GK") || entry.has("unverified") || file.endsWith("bodies.yaml");
				if (!sources.has(source) || !marked) {
					wrong.add(file.getFileName() + ": " + entry);
				}
			});
		}

		assertThat(wrong).isEmpty();
	}

	@Test
	void nothingEndsBeforeItBegins() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path file : files()) {
			YAML.readTree(Files.readString(file)).findParents("to").forEach((entry) -> {
				// A criterion may end without a first day of its own.
				if (entry.has("from") && LocalDate.parse(entry.get("to").asString())
					.isBefore(LocalDate.parse(entry.get("from").asString()))) {
					wrong.add(file.getFileName() + ": " + entry);
				}
			});
		}

		assertThat(wrong).isEmpty();
	}

	@Test
	void regimesFollowOneAnotherWithoutGap() throws IOException {
		LocalDate expected = null;
		for (JsonNode regime : YAML.readTree(Files.readString(FOLDER.resolve("regimes.yaml"))).get("regimes")) {
			LocalDate from = LocalDate.parse(regime.get("from").asString());
			if (expected != null) {
				assertThat(from).isEqualTo(expected);
			}
			expected = regime.has("to") ? LocalDate.parse(regime.get("to").asString()).plusDays(1) : null;
		}

		assertThat(expected).isNull();
	}

	@Test
	void aTitleIsDecidedByOneAuthorityPerRegime() throws IOException {
		for (JsonNode title : YAML.readTree(Files.readString(FOLDER.resolve("titles.yaml"))).get("titles")) {
			Map<String, Integer> perRegime = new HashMap<>();
			title.get("decides").forEach((one) -> perRegime.merge(one.get("regime").asString(), 1, Integer::sum));

			assertThat(perRegime.values()).as(title.get("name").asString()).containsOnly(1);
		}
	}

	@Test
	void everyCriterionSpeaksOfTitlesAndFormsThatExistUnderItsRegimes() throws IOException {
		Map<String, List<String>> regimes = new HashMap<>();
		for (JsonNode honour : honours()) {
			regimes.put(honour.get("code").asString(),
					honour.get("decides").findValues("regime").stream().map(JsonNode::asString).toList());
		}
		List<String> wrong = new ArrayList<>();
		for (JsonNode criterion : criteria()) {
			List<String> codes = new ArrayList<>();
			criterion.get("of").forEach((code) -> codes.add(code.asString()));
			criterion.get("check").findValues("title").forEach((code) -> codes.add(code.asString()));
			for (String code : codes) {
				boolean exists = regimes.containsKey(code) && criterion.get("regimes")
					.valueStream()
					.anyMatch((regime) -> regimes.get(code).contains(regime.asString()));
				if (!exists) {
					wrong.add(code + " in " + criterion);
				}
			}
		}

		assertThat(wrong).isEmpty();
	}

	@Test
	void aTitleIsAskedTheSameThingOnceADay() throws IOException {
		List<String> twice = new ArrayList<>();
		Map<String, JsonNode> seen = new HashMap<>();
		for (JsonNode criterion : criteria()) {
			for (JsonNode regime : criterion.get("regimes")) {
				for (JsonNode code : criterion.get("of")) {
					JsonNode before = seen.put(regime + "/" + code + "/" + criterion.get("check"), criterion);
					if (before != null) {
						twice.add(code + ": " + before + " and " + criterion);
					}
				}
			}
		}

		assertThat(twice).isEmpty();
	}

	@Test
	void theSchemaRefusesACheckItDoesNotKnow() throws IOException {
		String criterion = "criteria: [{ rule: R1, regimes: [L2003], of: [LDTT], check: %s, article: Luật, source: D }]";

		assertThat(schema().validate(criterion.formatted("{ kind: REGISTERED }"), InputFormat.YAML)).isEmpty();
		assertThat(schema().validate(criterion.formatted("{ kind: GUESSED }"), InputFormat.YAML)).isNotEmpty();
		assertThat(schema().validate(criterion.formatted("{ kind: NOTICE }"), InputFormat.YAML)).isNotEmpty();
		assertThat(schema().validate(criterion.formatted("{ kind: NOTICE, days: 0 }"), InputFormat.YAML)).isNotEmpty();
	}

	private static List<JsonNode> honours() throws IOException {
		List<JsonNode> honours = new ArrayList<>();
		YAML.readTree(Files.readString(FOLDER.resolve("titles.yaml"))).get("titles").forEach(honours::add);
		YAML.readTree(Files.readString(FOLDER.resolve("forms.yaml"))).get("forms").forEach(honours::add);
		return honours;
	}

	private static JsonNode criteria() throws IOException {
		return YAML.readTree(Files.readString(FOLDER.resolve("criteria.yaml"))).get("criteria");
	}

	private static Schema schema() throws IOException {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(FOLDER.resolve("catalogue.schema.json")));
	}

}
