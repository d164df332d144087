package vn.giaouoc.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabasesTests {

	private static final UnaryOperator<String> PASSWORDS = (role) -> role + "'s secret";

	private static LocalPostgres postgres;

	@BeforeAll
	static void start() {
		postgres = LocalPostgres.temporary();
		Databases.provision(postgres, List.of("plan", "pledge"), PASSWORDS);
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@Test
	void provisioningTwiceChangesNothing() throws SQLException {
		try (Connection owner = connect("plan", "plan_owner"); Statement statement = owner.createStatement()) {
			statement.execute("create table kept (id int)");
		}
		Databases.provision(postgres, List.of("plan", "pledge"), PASSWORDS);
		try (Connection owner = connect("plan", "plan_owner")) {
			assertThat(ask(owner, "select count(*) from kept")).isEqualTo("0");
		}
	}

	@Test
	void theRunningServiceMayNotCreateTables() throws SQLException {
		try (Connection app = connect("plan", "plan_app"); Statement statement = app.createStatement()) {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("create table t (id int)"))
				.withMessageContaining("permission denied");
		}
	}

	@Test
	void oneServiceCannotEnterTheDatabaseOfAnother() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect("pledge", "plan_app"))
			.withMessageContaining("permission denied");
	}

	@Test
	void aWrongPasswordIsRefused() {
		assertThatExceptionOfType(SQLException.class).isThrownBy(
				() -> DriverManager.getConnection(postgres.jdbcUrl("giaouoc_plan"), "plan_app", "plan_owner's secret"))
			.withMessageContaining("password");
	}

	@Test
	void theOwnerMayHandAFunctionToTheSearchRoleAndReplaceItLater() throws SQLException {
		try (Connection owner = connect("plan", "plan_owner"); Statement statement = owner.createStatement()) {
			String function = "create or replace function found() returns int language sql security definer as 'select 1'";
			statement.execute(function);
			statement.execute("alter function found() owner to plan_search");
			statement.execute(function);
			assertThat(ask(owner, "select proowner::regrole::text from pg_proc where proname = 'found'"))
				.isEqualTo("plan_search");
		}
	}

	@Test
	void vietnameseLettersHaveCaseAndLoseTheirMarks() throws SQLException {
		try (Connection app = connect("plan", "plan_app")) {
			assertThat(ask(app, "select lower('ĐẶNG THỊ ƯỚC')")).isEqualTo("đặng thị ước");
			assertThat(ask(app, "select unaccent('ước')")).isEqualTo("uoc");
			assertThat(ask(app, "select similarity('tra phong', 'tra phong')")).isEqualTo("1");
			assertThat(ask(app, "select string_agg(x, ' ' order by x collate \"vi-x-icu\") from unnest("
					+ "array['Đào', 'Dung', 'Ánh', 'An']) x"))
				.isEqualTo("An Ánh Dung Đào");
		}
	}

	@Test
	void whatIsCommittedIsOnDisk() throws SQLException {
		try (Connection app = connect("plan", "plan_app")) {
			assertThat(ask(app, "show fsync")).isEqualTo("on");
			assertThat(ask(app, "show synchronous_commit")).isEqualTo("on");
			assertThat(ask(app, "show server_version")).startsWith("18.");
		}
	}

	private static Connection connect(String service, String role) throws SQLException {
		return DriverManager.getConnection(postgres.jdbcUrl(Databases.database(service)), role, PASSWORDS.apply(role));
	}

	private static String ask(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

}
