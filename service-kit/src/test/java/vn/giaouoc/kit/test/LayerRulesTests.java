package vn.giaouoc.kit.test;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.kit.test.LayerRules.Layer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LayerRulesTests {

	private static final String PLANTED = "vn.giaouoc.kit.planted";

	private static final Layer[] LAYERS = { Layer.DOMAIN, Layer.APPLICATION, Layer.WEB, Layer.MESSAGING };

	private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			system scope      | OpensAScope
			@Scheduled        | RunsOnEveryInstance
			controller        | SeesTheDatabase
			Spring            | KnowsSpring
			argument          | AsksTheClock
			nothing looks back| LooksBack
			""")
	void aPlantedViolationIsFoundAndNothingElse(String rule, String culprit) {
		EvaluationResult result = rule(rule, LAYERS).evaluate(CLASSES);
		assertThat(result.getFailureReport().getDetails()).isNotEmpty()
			.allSatisfy((detail) -> assertThat(detail).contains(culprit));
	}

	@Test
	void everyRuleHasItsPlantedViolation() {
		assertThat(LayerRules.of(PLANTED, Layer.APPLICATION, Layer.DOMAIN).rules())
			.allSatisfy((rule) -> assertThat(rule.evaluate(CLASSES).hasViolation()).as(rule.getDescription()).isTrue());
	}

	@Test
	void aLayerThatTheServiceDoesNotNameIsFound() {
		EvaluationResult result = rule("every layer", Layer.DOMAIN, Layer.APPLICATION, Layer.WEB).evaluate(CLASSES);
		assertThat(result.getFailureReport().getDetails()).singleElement().asString().contains("Listens");
		assertThat(rule("every layer", LAYERS).evaluate(CLASSES).hasViolation()).isFalse();
	}

	@Test
	void aNamedLayerWithoutClassesIsFound() {
		assertThat(rule("nothing looks back", Layer.values()).evaluate(CLASSES).getFailureReport().toString())
			.contains("JOBS");
	}

	@Test
	void noRulePassesOverNothing() {
		JavaClasses nothing = new ClassFileImporter().importPackages("vn.giaouoc.kit.nobody");
		assertThat(LayerRules.of("vn.giaouoc.kit.nobody", LAYERS).rules())
			.allSatisfy((rule) -> assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class));
	}

	@Test
	void theOutboxAsksOnlyTheClockOfTheDatabase() {
		JavaClasses outbox = new ClassFileImporter().importPackages("vn.giaouoc.kit.outbox");
		noClasses().that()
			.haveSimpleNameNotEndingWith("Tests")
			.should()
			.callMethodWhere(LayerRules.asksTheMachineClock())
			.allowEmptyShould(false)
			.check(outbox);
	}

	private static ArchRule rule(String words, Layer... layers) {
		List<ArchRule> found = LayerRules.of(PLANTED, layers)
			.rules()
			.stream()
			.filter((rule) -> rule.getDescription().contains(words))
			.toList();
		assertThat(found).as(words).hasSize(1);
		return found.getFirst();
	}

}
