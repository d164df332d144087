package vn.giaouoc.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.inbox.Inbox;
import vn.giaouoc.kit.log.Trace;
import vn.giaouoc.kit.outbox.Outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How events come in: in order, tried again briefly, then parked as dead letters. */
@Configuration(proxyBeanMethods = false)
@Import(DeadLetterController.class)
public class MessagingConfiguration {

	private static final Logger log = LoggerFactory.getLogger(MessagingConfiguration.class);

	private static final Duration FIRST_WAIT = Duration.ofMillis(200);

	private static final Duration LONGEST_TRY = Duration.ofSeconds(5);

	private static final Duration WHILE_DATABASE_AWAY = Duration.ofSeconds(1);

	@Bean
	Inbox inbox(JdbcTemplate jdbc) {
		return new Inbox(jdbc);
	}

	@Bean
	IncomingEvents incomingEvents(Inbox inbox, PlatformTransactionManager transactions, JsonMapper json) {
		return new IncomingEvents(inbox, new TransactionTemplate(transactions), json);
	}

	@Bean
	DeadLetters deadLetters(JdbcClient jdbc, PlatformTransactionManager transactions, Outbox outbox, Audit audit,
			JsonMapper json) {
		return new DeadLetters(jdbc, new TransactionTemplate(transactions), outbox, audit, json);
	}

	@Bean
	MeterBinder deadLetterMeters(DeadLetters deadLetters) {
		return (meters) -> Gauge.builder("giaouoc.dead.letters.open", deadLetters, DeadLetters::open).register(meters);
	}

	@Bean
	DefaultErrorHandler listenerErrors(DeadLetters deadLetters) {
		ExponentialBackOff brief = new ExponentialBackOff(FIRST_WAIT.toMillis(), 2);
		brief.setMaxElapsedTime(LONGEST_TRY.toMillis());
		BackOff patient = new FixedBackOff(WHILE_DATABASE_AWAY.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS);
		DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, brief);
		handler.addNotRetryableExceptions(MalformedEvent.class, UnknownEvent.class);
		// A database that is away is nobody's poison: the partition waits for it.
		handler.setBackOffFunction((record, ex) -> databaseAway(ex) ? patient : brief);
		handler.setRetryListeners((record, ex, attempt) -> log.warn("Event {}-{}@{} failed ({}), attempt {}",
				record.topic(), record.partition(), record.offset(),
				(ex != null) ? root(ex).getClass().getSimpleName() : "?", attempt));
		return handler;
	}

	/** An event's effect belongs to the trace of its cause. */
	@Bean
	RecordInterceptor<Object, Object> tracedEvents() {
		return new RecordInterceptor<>() {
			@Override
			public ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> record,
					Consumer<Object, Object> consumer) {
				Header parent = record.headers().lastHeader(Trace.HEADER);
				Trace.after((parent != null) ? new String(parent.value(), StandardCharsets.US_ASCII) : null).begin();
				return record;
			}

			@Override
			public void clearThreadState(Consumer<?, ?> consumer) {
				Trace.end();
			}
		};
	}

	private static boolean databaseAway(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof TransientDataAccessException || cause instanceof DataAccessResourceFailureException
					|| cause instanceof CannotCreateTransactionException || cause instanceof TransactionException) {
				return true;
			}
		}
		return false;
	}

	private static Throwable root(Throwable ex) {
		Throwable root = ex;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

}
