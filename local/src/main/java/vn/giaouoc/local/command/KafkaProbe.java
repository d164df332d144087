package vn.giaouoc.local.command;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Whether the broker really takes a record: an open port alone says little. */
final class KafkaProbe {

	private static final String TOPIC = "local.probe";

	private static final int MILLISECONDS = 3000;

	private final String bootstrapServers;

	KafkaProbe(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
	}

	boolean takesRecord() {
		String[] address = this.bootstrapServers.split(":");
		if (!PortOwner.answers(Integer.parseInt(address[1]))) {
			return false; // A client would only wait, and cost more than the broker.
		}
		Properties properties = new Properties();
		properties.putAll(Map.of("bootstrap.servers", this.bootstrapServers, "request.timeout.ms", MILLISECONDS,
				"default.api.timeout.ms", MILLISECONDS, "max.block.ms", MILLISECONDS, "delivery.timeout.ms",
				MILLISECONDS, "linger.ms", 0));
		try (Admin admin = Admin.create(properties)) {
			create(admin);
			try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties, new ByteArraySerializer(),
					new ByteArraySerializer())) {
				producer.send(new ProducerRecord<>(TOPIC, new byte[0])).get(MILLISECONDS, TimeUnit.MILLISECONDS);
				return true;
			}
		}
		catch (ExecutionException | TimeoutException | RuntimeException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
		try {
			admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1).configs(Map.of("retention.ms", "600000"))))
				.all()
				.get(MILLISECONDS, TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

}
