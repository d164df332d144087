package vn.giaouoc.kit.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.producer.Producer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A relay in a process of its own that stands still at a chosen moment, says so and waits
 * to be killed: {@code <url> <user> <password> <broker> <rows to send, or -1 for all>}.
 */
final class RelayProcess {

	static final String STANDING = "standing still";

	private RelayProcess() {
	}

	public static void main(String[] arguments) {
		DriverManagerDataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
		JdbcTemplate jdbc = new JdbcTemplate(database);
		Map<String, Object> broker = Map.of("bootstrap.servers", arguments[3]);
		int most = Integer.parseInt(arguments[4]);
		AtomicInteger sent = new AtomicInteger();
		Producer<String, byte[]> producer = Faults.in(OutboxConfiguration.producer(broker), (_) -> {
			if (sent.getAndIncrement() == most) {
				standStill();
			}
			return Optional.empty();
		});
		OutboxRows rows = new OutboxRows(jdbc) {
			@Override
			void markSent(List<OutboxRow> rows) {
				standStill();
			}
		};
		new OutboxRelay(rows, new TransactionTemplate(new JdbcTransactionManager(database)), producer,
				new Topics(broker, List.of()), "/giaouoc/killed", OutboxDatabase.counter())
			.drain();
	}

	private static void standStill() {
		System.out.println(STANDING);
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
