package vn.giaouoc.award.register.application;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Awards are kept for life, and so is what is told of them. */
@Configuration(proxyBeanMethods = false)
class RegisterTopics {

	static final String AWARDS = "award.register";

	private static final int PARTITIONS = 6;

	@Bean
	NewTopic registerTopic() {
		return TopicBuilder.name(AWARDS).partitions(PARTITIONS).compact().build();
	}

}
