package vn.giaouoc.kit.messaging;

import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.inbox.Inbox;
import vn.giaouoc.kit.security.Scope;

import org.springframework.transaction.support.TransactionTemplate;

/** Works an event in: system scope, one transaction, the inbox first, then the effect. */
public class IncomingEvents {

	private final Inbox inbox;

	private final TransactionTemplate transactions;

	private final JsonMapper json;

	IncomingEvents(Inbox inbox, TransactionTemplate transactions, JsonMapper json) {
		this.inbox = inbox;
		this.transactions = transactions;
		this.json = json;
	}

	/**
	 * Has the effect once, however often the event comes.
	 * @param consumer names the effect; also the system scope {@code messaging}
	 * @param effect runs in the transaction; what it throws sends the event back to be
	 * tried again and at last to the dead letters
	 */
	public void once(String consumer, ConsumerRecord<String, byte @Nullable []> record,
			Consumer<IncomingEvent> effect) {
		IncomingEvent event = IncomingEvent.of(record, this.json);
		Scope.system("messaging", () -> this.transactions.executeWithoutResult((_) -> {
			if (!this.inbox.seenBefore(consumer, event.id())) {
				effect.accept(event);
			}
		}));
	}

}
