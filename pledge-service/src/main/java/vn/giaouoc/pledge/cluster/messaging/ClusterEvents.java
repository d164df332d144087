package vn.giaouoc.pledge.cluster.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;
import vn.giaouoc.pledge.cluster.application.Clusters;
import vn.giaouoc.pledge.cluster.domain.Cluster;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The clusters' topic, on its way to this service's copy. */
@Component
class ClusterEvents {

	private static final String CONSUMER = "cluster-copy";

	private final IncomingEvents events;

	private final Clusters clusters;

	ClusterEvents(IncomingEvents events, Clusters clusters) {
		this.events = events;
		this.clusters = clusters;
	}

	@KafkaListener(id = "cluster-copy", topics = "directory.clusters",
			groupId = "${spring.application.name}.cluster-copy")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		if (event.erased()) {
			this.clusters.erase(event.key());
			return;
		}
		switch (event.type()) {
			case "vn.giaouoc.ClusterState.v1" -> this.clusters.apply(event.as(Cluster.class));
			default -> throw new UnknownEvent(event.type());
		}
	}

}
