package vn.giaouoc.kit.test;

import java.util.List;
import java.util.UUID;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.PlantedController;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Row;
import vn.giaouoc.kit.test.AccessMatrix.Subject;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The matrix passes what is right and catches each planted mistake. */
@IntegrationTest
class AccessMatrixTests {

	private static final String PLANTED = "/api/kit/planted";

	@Autowired
	AutowireCapableBeanFactory beans;

	@Autowired
	Api api;

	private AccessMatrix matrix;

	@BeforeEach
	void plant() {
		PlantedController.UNIT_OF.clear();
		Planted planted = new Planted();
		this.beans.autowireBean(planted);
		this.matrix = planted.matrix();
	}

	@Test
	void whatIsRightHasNoFaults() {
		Assertions.assertThat(faults("")).isEmpty();
		Assertions.assertThat(faults(" (all)")).isEmpty();
	}

	@Test
	void anOperationThatDeclaresNobodyIsAGap() {
		Assertions.assertThat(gaps()).contains("GET " + PLANTED + "/undeclared declares nobody: it needs @Access");
	}

	@Test
	void anOperationThatDeclaresNobodyIsRefusedToEverybody() {
		this.api.as(UUID.randomUUID(), "system-admin")
			.get()
			.uri(PLANTED + "/undeclared")
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void anEndpointThatTheDocumentDoesNotKnowIsAGap() {
		Assertions.assertThat(gaps()).contains("GET " + PLANTED + "/undocumented is not in the OpenAPI document");
	}

	@Test
	void anOperationWithoutARowIsAGap() {
		Assertions.assertThat(gaps()).contains("GET " + PLANTED + "/undeclared has no row in the matrix");
	}

	@Test
	void anOperationForWhichNoObjectCanBeMadeIsAGap() {
		Assertions.assertThat(gaps()).contains("GET " + PLANTED + "/untried/{id} has no object to be tried on");
	}

	@Test
	void aRowWhoseOperationIsGoneIsAGap() {
		Assertions.assertThat(gaps()).contains("GET " + PLANTED + "/gone is a row without an operation");
	}

	@Test
	void whatIsWrittenDownIsNoGap() {
		Assertions.assertThat(gaps()).hasSize(5);
	}

	@Test
	void anOperationThatForgetsWhereTheObjectLiesIsTooWide() {
		Assertions.assertThat(faults(" (too wide)"))
			.contains(
					"GET " + PLANTED
							+ "/too-wide/{id} (too wide) by clerk on FOREIGN, any state should be NOT_FOUND, was 200",
					"GET " + PLANTED
							+ "/too-wide/{id} (too wide) by official on CHILD, any state should be NOT_FOUND, was 200")
			.noneMatch((fault) -> fault.contains("by auditor") || fault.contains("on OWN"));
	}

	@Test
	void anAnswerThatTellsAForeignObjectFromAnUnknownOneIsAFault() {
		Assertions.assertThat(faults(" (talkative)"))
			.anyMatch((fault) -> fault
				.contains("by clerk on FOREIGN, any state is answered otherwise than an unknown id"));
	}

	@Test
	void aTotalThatCountsWhatIsNotShownIsAFault() {
		Assertions.assertThat(faults(" (counting)"))
			.anyMatch((fault) -> fault.contains("by clerk on FOREIGN, any state counts 5 and shows 2"));
	}

	private List<String> gaps() {
		return this.matrix.gaps().stream().filter((gap) -> gap.contains(PLANTED)).toList();
	}

	private List<String> faults(String name) {
		Row row = this.matrix.rows()
			.stream()
			.filter((one) -> one.toString().endsWith(name.isEmpty() ? "}" : name))
			.findFirst()
			.orElseThrow();
		return this.matrix.callers().stream().flatMap((caller) -> this.matrix.faults(row, caller).stream()).toList();
	}

	private static final class Planted extends AccessContract {

		@Override
		protected void rows(AccessMatrix matrix) {
			Kind things = Kind.of((spot) -> {
				UUID id = UUID.randomUUID();
				PlantedController.UNIT_OF.put(id, spot.unit());
				return Subject.of(id);
			});
			matrix.row("GET " + PLANTED + "/{id}").about(things);
			matrix.row("GET " + PLANTED).named("all").about(things).finding("id");
			matrix.row("GET " + PLANTED + "/too-wide/{id}").named("too wide").about(things);
			matrix.row("GET " + PLANTED + "/talkative/{id}").named("talkative").about(things);
			matrix.row("GET " + PLANTED + "/counting").named("counting").about(things).finding("id");
			matrix.row("GET " + PLANTED + "/untried/{id}").alone("there is none");
			matrix.row("GET " + PLANTED + "/gone").alone("there is none");
		}

	}

}
