package vn.giaouoc.kit.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one place where the scope gets into the database: with each transaction that
 * begins.
 */
public final class ScopedTransactionManager extends JdbcTransactionManager {

	private static final long serialVersionUID = 1L;

	private static final String SET = "select set_config('giaouoc.person', ?, true), "
			+ "set_config('giaouoc.units', ?, true), set_config('giaouoc.system', ?, true), "
			+ "set_config('giaouoc.assignment', ?, true)";

	public ScopedTransactionManager(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		super.doBegin(transaction, definition);
		Scope.current().ifPresent((scope) -> {
			try {
				set(scope);
			}
			catch (SQLException ex) {
				doCleanupAfterCompletion(transaction);
				throw new CannotCreateTransactionException("The scope could not be set", ex);
			}
		});
	}

	private void set(Scope scope) throws SQLException {
		ConnectionHolder holder = (ConnectionHolder) Objects
			.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
		Connection connection = holder.getConnection();
		try (PreparedStatement statement = connection.prepareStatement(SET)) {
			statement.setString(1, Objects.toString(scope.person(), ""));
			statement.setString(2, scope.units().stream().map(UUID::toString).collect(Collectors.joining(",")));
			statement.setString(3, Objects.toString(scope.system(), ""));
			statement.setString(4, Objects.toString(scope.assignment(), ""));
			statement.execute();
		}
	}

}
