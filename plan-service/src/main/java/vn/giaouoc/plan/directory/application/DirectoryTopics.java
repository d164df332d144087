package vn.giaouoc.plan.directory.application;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/**
 * Compacted topics: the newest state of each key stays for ever, so that a new consumer
 * reads the whole directory from them.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryTopics {

	private static final int PARTITIONS = 6;

	@Bean
	NewTopic unitsTopic() {
		return TopicBuilder.name(DirectoryEvents.UNITS).partitions(PARTITIONS).compact().build();
	}

	@Bean
	NewTopic peopleTopic() {
		return TopicBuilder.name(DirectoryEvents.PEOPLE).partitions(PARTITIONS).compact().build();
	}

	@Bean
	NewTopic clustersTopic() {
		return TopicBuilder.name(DirectoryEvents.CLUSTERS).partitions(PARTITIONS).compact().build();
	}

	@Bean
	NewTopic householdsTopic() {
		return TopicBuilder.name(DirectoryEvents.HOUSEHOLDS).partitions(PARTITIONS).compact().build();
	}

}
