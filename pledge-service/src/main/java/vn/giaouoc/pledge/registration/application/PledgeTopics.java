package vn.giaouoc.pledge.registration.application;

import java.time.Duration;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** What happens to windows, pledges and sheets, kept for thirty days. */
@Configuration(proxyBeanMethods = false)
public class PledgeTopics {

	/** The topic of all that this service tells. */
	public static final String PLEDGES = "pledge.events";

	private static final int PARTITIONS = 6;

	private static final Duration KEPT = Duration.ofDays(30);

	@Bean
	NewTopic pledgeTopic() {
		return TopicBuilder.name(PLEDGES)
			.partitions(PARTITIONS)
			.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
			.build();
	}

}
