package vn.giaouoc.kit.inbox;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which events a consumer has worked in, in the transaction of their effect.
 */
public class Inbox {

	private final JdbcTemplate jdbc;

	public Inbox(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the consumer has had this event; from now on it has. */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean seenBefore(String consumer, UUID eventId) {
		return this.jdbc.update("insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing", consumer,
				eventId) == 0;
	}

}
