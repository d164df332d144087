package vn.giaouoc.local;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL that databases can be made on: the embedded one or a container's. */
public interface DatabaseServer {

	/** The JDBC address of a database, without user and password. */
	String jdbcUrl(String database);

	/** A connection as the superuser; the caller closes it. */
	Connection superuser(String database) throws SQLException;

}
