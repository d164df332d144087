package vn.giaouoc.kit.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes sure that a topic exists, with the settings that its owner declares, before the
 * first event goes to it: at start the broker may be away. An existing topic is left as
 * it is; more partitions would tear a key's events apart.
 */
class Topics {

	private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();

	private final Map<String, Object> connection;

	private final Map<String, NewTopic> declared;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	Topics(Map<String, Object> connection, List<NewTopic> declared) {
		this.connection = new HashMap<>(connection);
		this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE);
		this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
		this.declared = declared.stream().collect(Collectors.toMap(NewTopic::name, Function.identity(), (a, _) -> a));
	}

	/** Blocks for some seconds at most when the broker is away, and throws. */
	void ensure(String name) {
		if (this.known.contains(name)) {
			return;
		}
		try (Admin admin = Admin.create(this.connection)) {
			admin.createTopics(List.of(wanted(name))).all().get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw (ex.getCause() instanceof KafkaException cause) ? cause : new KafkaException(ex);
			}
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
		this.known.add(name);
	}

	/** The broker failed: it may come back empty. */
	void forget() {
		this.known.clear();
	}

	private NewTopic wanted(String name) {
		return this.declared.getOrDefault(name, new NewTopic(name, Optional.empty(), Optional.empty()));
	}

}
