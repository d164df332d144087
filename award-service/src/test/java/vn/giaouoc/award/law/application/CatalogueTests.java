package vn.giaouoc.award.law.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.award.law.application.CatalogueEntry.HolidayEntry;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class CatalogueTests {

	@Autowired
	Catalogue catalogue;

	@Autowired
	CatalogueQueries entries;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyEntryWasToldAtTheStartAndHasAnIdOfItsOwn() {
		List<UUID> ids = this.entries.everything().stream().map(Catalogue::id).toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(this.jdbc.sql("select id from catalogue_entry").query(UUID.class).list())
			.containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void aStartWithoutAChangeTellsNothing() {
		assertThat(Scope.<Integer>system("jobs", this.catalogue::tellChanges)).isZero();
	}

	@Test
	void onlyWhatChangedIsToldWithAHigherVersion() {
		List<CatalogueEntry> changed = new ArrayList<>(this.entries.everything());
		HolidayEntry before = (HolidayEntry) changed.stream()
			.filter(HolidayEntry.class::isInstance)
			.findFirst()
			.orElseThrow();
		HolidayEntry longer = new HolidayEntry(before.name(), before.from(), before.to().plusDays(1), before.article(),
				before.unverified());
		changed.set(changed.indexOf(before), longer);
		inAScope(() -> {
			assertThat(this.catalogue.tell(changed)).isOne();
			assertThat(outbox())
				.containsExactly(Catalogue.id(longer) + " vn.giaouoc.HolidayState.v1 " + longer.to() + " version 2");
		});
	}

	@Test
	void whatIsNoMoreIsTakenBack() {
		List<CatalogueEntry> all = this.entries.everything();
		CatalogueEntry gone = all.getLast();
		inAScope(() -> {
			assertThat(this.catalogue.tell(all.subList(0, all.size() - 1))).isOne();
			assertThat(this.jdbc.sql("select count(*) from outbox where aggregateid = :id and payload is null")
				.param("id", Catalogue.id(gone).toString())
				.query(Integer.class)
				.single()).isOne();
		});
	}

	@Test
	void aTitleIsAnEntryPerRuleSetWithItsDays() {
		assertThat(this.entries.titles(LocalDate.of(2022, 1, 26))).anySatisfy((title) -> {
			assertThat(title.code()).isEqualTo("CSTDCS");
			assertThat(title.from()).isEqualTo("2004-07-01");
			assertThat(title.to()).isEqualTo("2023-12-31");
			assertThat(title.quota()).isNotNull();
		}).noneMatch((title) -> title.code().equals("XTB"));
		assertThat(this.entries.titles(LocalDate.of(2025, 7, 1))).anySatisfy((title) -> {
			assertThat(title.code()).isEqualTo("CSTDCS");
			assertThat(title.to()).isNull();
			assertThat(title.quota()).isNull();
		}).anyMatch((title) -> title.code().equals("XTB"));
	}

	private List<String> outbox() {
		return this.jdbc.sql("""
				select aggregateid || ' ' || type || ' ' || (convert_from(payload, 'UTF8')::jsonb #>> '{holiday,to}')
					|| ' version ' || (convert_from(payload, 'UTF8')::jsonb ->> 'version')
				from outbox where aggregatetype = 'award.catalogue'
				""").query(String.class).list();
	}

	/** Nothing of it stays, and what waits from the start is not in the way. */
	private void inAScope(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((transaction) -> {
			transaction.setRollbackOnly();
			this.jdbc.sql("delete from outbox").update();
			work.run();
		}));
	}

}
