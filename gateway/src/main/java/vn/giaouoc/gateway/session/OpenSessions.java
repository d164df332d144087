package vn.giaouoc.gateway.session;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends sessions in the one table that all replicas read, so the end holds everywhere at
 * the next request.
 */
@Component
public class OpenSessions {

	private final JdbcClient sql;

	OpenSessions(JdbcClient sql) {
		this.sql = sql;
	}

	/** Ends every session of these people; answers how many. */
	public int endOfPeople(Collection<String> personIds) {
		return this.sql.sql("delete from spring_session where principal_name = any(?)")
			.param(personIds.toArray(String[]::new))
			.update();
	}

	/**
	 * Ends what a back-channel log-out names: one session of Keycloak, or all of an
	 * account.
	 */
	public int endOfProvider(@Nullable String providerSession, @Nullable String subject) {
		String column = (providerSession != null) ? "provider_session" : "subject";
		String value = (providerSession != null) ? providerSession : subject;
		if (value == null) {
			return 0;
		}
		return this.sql
			.sql("delete from spring_session where session_id in (select session_id from session_token where " + column
					+ " = ?)")
			.param(value)
			.update();
	}

	/**
	 * Whether no replica has seen a log-out token of this id yet. Ids are forgotten after
	 * an hour, long after their tokens have run out.
	 */
	public boolean isFirst(String tokenId) {
		this.sql.sql("delete from spent_logout_token where spent_at < now() - interval '1 hour'").update();
		return this.sql.sql("insert into spent_logout_token (id) values (?) on conflict do nothing")
			.param(tokenId)
			.update() == 1;
	}

}
