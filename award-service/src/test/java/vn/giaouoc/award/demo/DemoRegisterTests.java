package vn.giaouoc.award.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.directory.DirectoryCopy;
import vn.giaouoc.kit.directory.UnitState;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class DemoRegisterTests {

	@Autowired
	DemoRegister register;

	@Autowired
	TestDirectory directory;

	@Autowired
	DirectoryCopy copy;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void thePeopleOfTheDemosCommuneHaveReachedSomethingOnce() {
		UUID commune = UUID.randomUUID();
		Scope.system("jobs",
				() -> this.transactions.executeWithoutResult(
						(_) -> this.copy.apply(new UnitState(commune, 1, "COMMUNE", "21154", "Xã Trà Phong", null,
								"COMMUNE", "CALENDAR_YEAR", LocalDate.of(2020, 1, 1), null, List.of(), List.of()))));
		UUID department = this.directory.unit("DEPARTMENT", commune);
		for (int n = 0; n < 40; n++) {
			this.directory.person(TestDirectory.role("official", department));
		}
		this.directory.person(TestDirectory.role("official", this.directory.unit("DEPARTMENT", null)));
		int added = Scope.system("jobs", this.register::fill);
		assertThat(added).isGreaterThan(1);
		assertThat(Scope.system("jobs", this.register::fill)).isZero();
		long others = Scope.system("jobs",
				() -> this.transactions.execute((_) -> this.jdbc
					.sql("select count(*) from award where decided_by like '%Trà Phong' and unit_id <> :unit")
					.param("unit", department)
					.query(Long.class)
					.single()));
		assertThat(others).isZero();
	}

}
