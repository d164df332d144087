package vn.giaouoc.kit.things;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import vn.giaouoc.kit.security.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** SQL of the service's own role, in one transaction under a scope. */
@Component
public class Inside {

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	Inside(JdbcClient jdbc, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/** As a person who sees these units. */
	public <T> T person(UUID person, Set<UUID> units, Function<JdbcClient, T> work) {
		return new Scope(person, units, null, null).call(() -> nowhere(work));
	}

	/** As named system work. */
	public <T> T system(String name, Function<JdbcClient, T> work) {
		return new Scope(null, Set.of(), null, name).call(() -> nowhere(work));
	}

	/** Without any scope. */
	public <T> T nowhere(Function<JdbcClient, T> work) {
		return Objects.requireNonNull(this.transactions.execute((_) -> work.apply(this.jdbc)));
	}

}
