package vn.giaouoc.plan.planning.application;

import java.time.Duration;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** What happens to plans, kept for thirty days. */
@Configuration(proxyBeanMethods = false)
class PlanTopics {

	static final String PLANS = "plan.events";

	private static final int PARTITIONS = 6;

	private static final Duration KEPT = Duration.ofDays(30);

	@Bean
	NewTopic planTopic() {
		return TopicBuilder.name(PLANS)
			.partitions(PARTITIONS)
			.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
			.build();
	}

}
