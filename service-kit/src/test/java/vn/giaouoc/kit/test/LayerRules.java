package vn.giaouoc.kit.test;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.DynamicTest;
import vn.giaouoc.kit.security.Scope;

import org.springframework.boot.ApplicationRunner;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/**
 * How the inside of a service hangs together. A service says which layers it has: a rule
 * about a layer that is empty, or a layer that no rule knows, fails.
 */
public final class LayerRules {

	private final String root;

	private final Set<Layer> layers;

	private LayerRules(String root, Set<Layer> layers) {
		this.root = root;
		this.layers = layers;
	}

	/** The packages that a service may have, in each of its business areas. */
	public enum Layer {

		DOMAIN, APPLICATION, WEB, MESSAGING, JOBS;

		private String packages() {
			return ".." + name().toLowerCase(Locale.ROOT) + "..";
		}

	}

	/** The rules of the service whose application class this is. */
	public static LayerRules of(Class<?> application, Layer... layers) {
		return of(application.getPackageName(), layers);
	}

	static LayerRules of(String root, Layer... layers) {
		Set<Layer> own = EnumSet.noneOf(Layer.class);
		own.addAll(Arrays.asList(layers));
		return new LayerRules(root, own);
	}

	/** One test per rule, over everything that the service is made of. */
	public Stream<DynamicTest> tests() {
		JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(this.root);
		return rules().stream()
			.map((rule) -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
	}

	List<ArchRule> rules() {
		return Stream
			.of(Stream.of(onlySystemWorkOpensASystemScope(), nothingIsScheduledInMemory(), everyLayerIsKnown()),
					has(Layer.WEB, controllersSeeNoDatabase()), has(Layer.DOMAIN, theDomainKnowsNoSpring()),
					has(Layer.DOMAIN, theDomainAsksNoClock()), nothingLooksBack())
			.flatMap((rules) -> rules)
			.map((rule) -> rule.allowEmptyShould(false))
			.toList();
	}

	private Stream<ArchRule> has(Layer layer, ArchRule rule) {
		return this.layers.contains(layer) ? Stream.of(rule) : Stream.empty();
	}

	private Stream<ArchRule> nothingLooksBack() {
		if (this.layers.size() < 2) {
			return Stream.empty();
		}
		LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers()
			.withOptionalLayers(false);
		for (Layer layer : this.layers) {
			architecture = architecture.layer(layer.name()).definedBy(resideInAPackage(this.root + layer.packages()));
		}
		for (Layer layer : this.layers) {
			String[] above = this.layers.stream()
				.filter((other) -> mayUse(other, layer))
				.map(Layer::name)
				.toArray(String[]::new);
			architecture = (above.length > 0) ? architecture.whereLayer(layer.name()).mayOnlyBeAccessedByLayers(above)
					: architecture.whereLayer(layer.name()).mayNotBeAccessedByAnyLayer();
		}
		return Stream.of(architecture
			.as("web, messaging and jobs see application, application sees domain," + " nothing looks back"));
	}

	private static boolean mayUse(Layer user, Layer used) {
		return switch (used) {
			case DOMAIN -> user == Layer.APPLICATION || mayUse(user, Layer.APPLICATION);
			case APPLICATION -> user == Layer.WEB || user == Layer.MESSAGING || user == Layer.JOBS;
			case WEB, MESSAGING, JOBS -> false;
		};
	}

	/** Otherwise a new package would escape the rules in silence. */
	private ArchRule everyLayerIsKnown() {
		String[] unknown = Arrays.stream(Layer.values())
			.filter((layer) -> !this.layers.contains(layer))
			.map((layer) -> this.root + layer.packages())
			.toArray(String[]::new);
		return noClasses().should().resideInAnyPackage(unknown).as("every layer is one that the service names");
	}

	/**
	 * Whoever is called by a person works in that person's scope; listeners, jobs and
	 * what runs once at the start are called by nobody.
	 */
	private static ArchRule onlySystemWorkOpensASystemScope() {
		DescribedPredicate<JavaClass> systemWork = resideInAnyPackage(Layer.MESSAGING.packages(), Layer.JOBS.packages())
			.or(nameMatching(".*(Job|Listener)(\\$.*)?"))
			.or(assignableTo(ApplicationRunner.class));
		return noClasses().that(DescribedPredicate.not(systemWork))
			.should()
			.callMethodWhere(DescribedPredicate.describe("a system scope is opened",
					(JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Scope.class)
							&& call.getName().equals("system")))
			.as("only listeners, jobs and work at the start open a system scope");
	}

	private static ArchRule nothingIsScheduledInMemory() {
		return noMethods().should()
			.beAnnotatedWith(Scheduled.class)
			.as("work that must happen once is no bare @Scheduled");
	}

	private static ArchRule controllersSeeNoDatabase() {
		DescribedPredicate<JavaClass> controller = resideInAPackage(Layer.WEB.packages())
			.or(DescribedPredicate.describe("a controller", (type) -> type.isMetaAnnotatedWith(Controller.class)));
		return noClasses().that(controller)
			.should()
			.dependOnClassesThat(
					resideInAnyPackage("org.springframework.jdbc..", "java.sql..").or(assignableTo(Repository.class)))
			.as("a controller translates HTTP and sees neither repository nor SQL");
	}

	private ArchRule theDomainKnowsNoSpring() {
		return noClasses().that(resideInAPackage(this.root + Layer.DOMAIN.packages()))
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.springframework..")
				.and(DescribedPredicate.not(resideInAnyPackage("org.springframework.data.."))))
			.as("the domain knows nothing of Spring but Spring Data");
	}

	private ArchRule theDomainAsksNoClock() {
		return noClasses().that(resideInAPackage(this.root + Layer.DOMAIN.packages()))
			.should()
			.callMethodWhere(asksTheMachineClock())
			.as("time comes into the domain as an argument");
	}

	/** Whether code asks the clock of the machine it happens to run on. */
	public static DescribedPredicate<JavaMethodCall> asksTheMachineClock() {
		return DescribedPredicate.describe("the machine's clock is asked",
				(call) -> (call.getTargetOwner().getPackageName().equals("java.time") && call.getName().equals("now")
						&& call.getTarget().getRawParameterTypes().isEmpty())
						|| (call.getTargetOwner().isEquivalentTo(System.class)
								&& call.getName().equals("currentTimeMillis")));
	}

}
