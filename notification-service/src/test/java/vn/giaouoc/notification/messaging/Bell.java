package vn.giaouoc.notification.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.awaitility.Awaitility;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.notification.application.NoticeBoard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What people find under their bells once an event has come in. */
record Bell(NoticeBoard board, JdbcClient jdbc, TransactionOperations transactions) {

	private static final Duration SOON = Duration.ofSeconds(60);

	/** Waits until these, and no others, are the kinds of a person's notices. */
	void told(UUID person, String... kinds) {
		Awaitility.await().atMost(SOON).until(() -> kinds(person), List.of(kinds)::equals);
	}

	List<String> kinds(UUID person) {
		return read(person, "select kind from notice where person_id = :person order by created_at");
	}

	List<String> links(UUID person) {
		return read(person, "select link from notice where person_id = :person order by created_at");
	}

	List<String> channels(UUID person) {
		return read(person, "select channel from delivery where person_id = :person order by channel");
	}

	/** The newest one's, as the page shows it. */
	String text(UUID person, Locale language) {
		return Scope.system("jobs", () -> this.board.page(person, false, new PageQuery(0, 20, null, null), language))
			.items()
			.stream()
			.map((notice) -> notice.title() + ": " + notice.text())
			.findFirst()
			.orElse("");
	}

	String text(UUID person) {
		return text(person, Locale.of("vi"));
	}

	private List<String> read(UUID person, String sql) {
		return Scope.system("jobs", () -> this.transactions
			.execute((_) -> this.jdbc.sql(sql).param("person", person).query(String.class).list()));
	}

}
