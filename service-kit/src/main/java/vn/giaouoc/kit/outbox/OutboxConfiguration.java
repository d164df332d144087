package vn.giaouoc.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.audit.Audit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox, relay and what an administrator sees of them. */
@Configuration(proxyBeanMethods = false)
@Import(ParkedEventsController.class)
public class OutboxConfiguration {

	private static final Duration KEPT = Duration.ofDays(30);

	@Bean
	Outbox outbox(JdbcTemplate jdbc, JsonMapper json, ObjectProvider<OutboxRelay> relay) {
		return new Outbox(jdbc, json, () -> relay.ifAvailable(OutboxRelay::wake));
	}

	@Bean
	OutboxRows outboxRows(JdbcTemplate jdbc) {
		return new OutboxRows(jdbc);
	}

	@Bean
	ParkedEvents parkedEvents(JdbcClient jdbc, Audit audit, ObjectProvider<OutboxRelay> relay) {
		return new ParkedEvents(jdbc, audit, () -> relay.ifAvailable(OutboxRelay::wake));
	}

	@Bean(destroyMethod = "close")
	Producer<String, byte[]> outboxProducer(KafkaProperties properties) {
		return producer(properties.buildProducerProperties());
	}

	/** A producer with the promises that the relay relies on. */
	static Producer<String, byte[]> producer(Map<String, Object> connection) {
		Map<String, Object> settings = new HashMap<>(connection);
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		// A dead broker must not hold the relay's transaction for long.
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
		return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
	}

	@Bean
	OutboxRelay outboxRelay(OutboxRows rows, PlatformTransactionManager transactions,
			Producer<String, byte[]> outboxProducer, KafkaAdmin admin, ObjectProvider<NewTopic> declared,
			KitSettings settings, MeterRegistry meters) {
		meterBacklog(rows, meters);
		return new OutboxRelay(rows, new TransactionTemplate(transactions), outboxProducer,
				new Topics(admin.getConfigurationProperties(), declared.stream().toList()),
				"/giaouoc/" + settings.service(), Counter.builder("giaouoc.outbox.sent").register(meters));
	}

	private static void meterBacklog(OutboxRows rows, MeterRegistry meters) {
		Gauge.builder("giaouoc.outbox.waiting", rows, OutboxRows::waiting).register(meters);
		Gauge.builder("giaouoc.outbox.oldest", rows, OutboxRows::oldestSeconds).baseUnit("seconds").register(meters);
		Gauge.builder("giaouoc.outbox.parked", rows, OutboxRows::parked).register(meters);
	}

	@Bean
	RecurringTask<Void> outboxCleaning(OutboxRows rows) {
		return Tasks.recurring("outbox-cleaning", FixedDelay.ofHours(1)).execute((_, context) -> {
			boolean more = true;
			while (more && !context.getSchedulerState().isShuttingDown()) {
				more = rows.clean(KEPT);
			}
		});
	}

}
