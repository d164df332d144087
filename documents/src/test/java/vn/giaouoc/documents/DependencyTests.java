package vn.giaouoc.documents;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The library can be used by any service and in a terminal. */
@AnalyzeClasses(packages = "vn.giaouoc.documents", importOptions = DoNotIncludeTests.class)
class DependencyTests {

	@ArchTest
	static final ArchRule knowsLayoutOnly = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "vn.giaouoc.kit..", "vn.giaouoc.checker..", "java.net..");

}
