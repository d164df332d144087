package vn.giaouoc.award.law.application;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The catalogue is small and whole: one partition keeps it in the order it was told. */
@Configuration(proxyBeanMethods = false)
class CatalogueTopics {

	@Bean
	NewTopic catalogueTopic() {
		return TopicBuilder.name(Catalogue.TOPIC).partitions(1).compact().build();
	}

}
