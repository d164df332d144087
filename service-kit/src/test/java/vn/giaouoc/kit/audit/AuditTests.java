package vn.giaouoc.kit.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.audit.AuditSealer.Verification;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.Infrastructure;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.things.Inside;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.IllegalTransactionStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class AuditTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	Audit audit;

	@Autowired
	AuditSealer sealer;

	@Autowired
	Inside inside;

	UUID province;

	UUID unit;

	UUID person;

	@BeforeEach
	void somebodyInAUnit() {
		this.province = this.directory.unit("PROVINCE", null);
		this.unit = this.directory.unit("COMMUNE", this.province);
		this.person = this.directory.person(TestDirectory.role("official", this.unit));
	}

	@Test
	void aChangeIsRecordedWithWhoAndWhatAndTheRequest() {
		this.api.as(this.person)
			.post()
			.uri("/api/kit/things")
			.header("X-Request-Id", "request-of-" + this.person.toString().substring(0, 8))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("unitId", this.unit, "name", "một"))
			.exchange()
			.expectStatus()
			.isCreated();
		this.api.as(auditorOf(this.province))
			.get()
			.uri("/api/kit/audit?person=" + this.person)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.items[0].action")
			.isEqualTo("thing-added")
			.jsonPath("$.items[0].outcome")
			.isEqualTo("DONE")
			.jsonPath("$.items[0].personName")
			.isEqualTo("Nguyễn Văn Thử")
			.jsonPath("$.items[0].changes.name.after")
			.isEqualTo("một")
			.jsonPath("$.items[0].requestId")
			.isEqualTo("request-of-" + this.person.toString().substring(0, 8));
	}

	@Test
	void onlyThoseWhoCheckReadTheAudit() {
		this.api.as(this.person).get().uri("/api/kit/audit").exchange().expectStatus().isForbidden();
	}

	@Test
	void anAuditorReadsWhatWasDoneInTheUnitsThatHeSees() {
		this.api.as(this.person)
			.post()
			.uri("/api/kit/things")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("unitId", this.unit, "name", "một"))
			.exchange()
			.expectStatus()
			.isCreated();
		assertThat(shown(auditorOf(this.unit), "person=" + this.person)).isOne();
		assertThat(shown(auditorOf(this.directory.unit("COMMUNE", this.province)), "person=" + this.person)).isZero();
		assertThat(shown(auditorOf(this.directory.unit("PROVINCE", null)), "person=" + this.person)).isZero();
	}

	@Test
	void whatTheSystemDidIsReadByWhoeverChecksTheWholeTree() {
		change();
		assertThat(shown(auditorOf(this.province), "object=" + this.unit)).isOne();
		assertThat(shown(auditorOf(this.unit), "object=" + this.unit)).isZero();
	}

	@Test
	void aChangeThatRollsBackLeavesNoRecord() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.inside.system("jobs", (jdbc) -> {
			this.audit.record("thing-added", "thing", this.unit, Map.of());
			throw new IllegalStateException();
		}));
		assertThat(records(this.unit)).isEmpty();
	}

	@Test
	void outsideATransactionNothingIsRecorded() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.audit.record("thing-added", "thing", this.unit, Map.of()));
	}

	@Test
	void aRefusedAccessIsRecorded() {
		this.api.as(this.person).post().uri("/api/kit/leaders-only").exchange().expectStatus().isForbidden();
		this.api.acting(this.person, UUID.randomUUID())
			.post()
			.uri("/api/kit/leaders-only")
			.exchange()
			.expectStatus()
			.isForbidden();
		assertThat(this.inside.<List<String>>nowhere((jdbc) -> jdbc.sql(
				"select changes -> 'code' ->> 'after' from audit where person = :person and outcome = 'REFUSED' order by id")
			.param("person", this.person)
			.query(String.class)
			.list())).containsExactly("forbidden", "assignment-not-held");
	}

	@Test
	void aRefusalOutlivesTheTransactionThatItEnds() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.inside.system("jobs", (jdbc) -> {
			this.audit.refused("vote", "ballot", this.unit, "closed");
			throw new IllegalStateException();
		}));
		assertThat(records(this.unit)).containsExactly("vote");
	}

	@Test
	void sixtyRefusalsAMinuteAreRecordedAndNoMore() {
		new Scope(this.person, java.util.Set.of(), null, null).run(() -> {
			for (int i = 0; i < 60; i++) {
				this.audit.refused("submit", "pledge", this.unit, "closed");
			}
			assertThat(records(this.unit)).hasSize(60);
			this.audit.refused("submit", "pledge", this.unit, "closed");
		});
		assertThat(records(this.unit)).hasSize(60);
	}

	@Test
	void protectedFieldsAppearAsChangedOnly() {
		assertThat(Change.hidden()).isEqualTo(new Change(null, "changed"));
	}

	@Test
	void everyRecordGetsItsSealAndTheChainHolds() {
		change();
		seal();
		assertThat(this.inside
			.<Long>nowhere((jdbc) -> jdbc.sql("select count(*) from audit where object_id = :id and seal is not null")
				.param("id", this.unit)
				.query(Long.class)
				.single()))
			.isOne();
		Verification result = this.sealer.verify();
		assertThat(result.broken()).isEmpty();
		assertThat(result.seals()).isPositive();
	}

	@Test
	void theServiceItselfCannotTouchASealedRecord() {
		change();
		seal();
		for (String sql : List.of("update audit set action = 'x' where object_id = ?",
				"delete from audit where object_id = ?")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.inside.nowhere((jdbc) -> jdbc.sql(sql).param(this.unit).update()));
		}
		assertThat(this.inside.<Integer>nowhere(
				(jdbc) -> jdbc.sql("update audit set seal = null where object_id = ?").param(this.unit).update()))
			.isZero();
	}

	@Test
	void whoeverChangesASealedRecordInTheDatabaseIsFoundOut() throws SQLException {
		change();
		seal();
		long seal = sealOf();
		asSuperuser("update audit set action = 'unit-praised' where object_id = '" + this.unit + "'");
		assertThat(this.sealer.verify().broken()).containsExactly(seal);
		asSuperuser("update audit set action = 'unit-changed' where object_id = '" + this.unit + "'");
		assertThat(this.sealer.verify().broken()).isEmpty();
	}

	@Test
	void whoeverRemovesASealedRecordOrASealIsFoundOut() throws SQLException {
		change();
		seal();
		long seal = sealOf();
		asSuperuser("create table kept as select * from audit where object_id = '" + this.unit + "'",
				"delete from audit where object_id = '" + this.unit + "'");
		assertThat(this.sealer.verify().broken()).containsExactly(seal);
		asSuperuser("insert into audit overriding system value select * from kept", "drop table kept");
		change();
		seal();
		asSuperuser("create table kept as select * from audit_seal where n = " + seal,
				"delete from audit_seal where n = " + seal);
		assertThat(this.sealer.verify().broken()).containsExactly(seal + 1);
		asSuperuser("insert into audit_seal select * from kept", "drop table kept");
		assertThat(this.sealer.verify().broken()).isEmpty();
	}

	private UUID auditorOf(UUID where) {
		return this.directory.person(TestDirectory.role("auditor", where));
	}

	private int shown(UUID reader, String filter) {
		String page = this.api.as(reader)
			.get()
			.uri("/api/kit/audit?" + filter)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return JsonMapper.shared().readTree(page).path("total").asInt(-1);
	}

	private void change() {
		this.inside.system("jobs", (jdbc) -> {
			this.audit.record("unit-changed", "unit", this.unit, Map.of());
			return true;
		});
	}

	/** The scheduled sealer may be at it: this waits for its transaction's outcome. */
	private void seal() {
		org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(20)).until(() -> {
			this.sealer.seal();
			return this.inside
				.<Long>nowhere((jdbc) -> jdbc.sql("select count(*) from audit where object_id = :id and seal is null")
					.param("id", this.unit)
					.query(Long.class)
					.single()) == 0;
		});
	}

	private long sealOf() {
		return this.inside.nowhere((jdbc) -> jdbc.sql("select min(seal) from audit where object_id = :id")
			.param("id", this.unit)
			.query(Long.class)
			.single());
	}

	private List<String> records(UUID object) {
		return this.inside.nowhere((jdbc) -> jdbc.sql("select action from audit where object_id = :id")
			.param("id", object)
			.query(String.class)
			.list());
	}

	private static void asSuperuser(String... statements) throws SQLException {
		try (Connection connection = Infrastructure.postgres().superuser("giaouoc_kit");
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
