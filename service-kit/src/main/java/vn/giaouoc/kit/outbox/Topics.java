package vn.giaouoc.kit.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes sure that a topic exists, with the settings that its owner declares, before the
 * first event goes to it: at start the broker may be away.
 */
class Topics {

	private final KafkaAdmin admin;

	private final Map<String, NewTopic> declared;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	Topics(KafkaAdmin admin, List<NewTopic> declared) {
		this.admin = admin;
		this.declared = declared.stream().collect(Collectors.toMap(NewTopic::name, Function.identity(), (a, _) -> a));
	}

	/** Blocks for some seconds at most when the broker is away, and throws. */
	void ensure(String name) {
		if (!this.known.contains(name)) {
			this.admin.createOrModifyTopics(
					this.declared.getOrDefault(name, new NewTopic(name, Optional.empty(), Optional.empty())));
			this.known.add(name);
		}
	}

}
