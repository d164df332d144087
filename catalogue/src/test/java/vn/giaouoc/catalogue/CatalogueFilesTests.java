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
				if (LocalDate.parse(entry.get("to").asString())
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

	private static Schema schema() throws IOException {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(FOLDER.resolve("catalogue.schema.json")));
	}

}
