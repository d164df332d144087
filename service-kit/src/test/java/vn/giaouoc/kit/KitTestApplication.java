package vn.giaouoc.kit;

import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;

/** A service that is nothing but the kit. */
@SpringBootApplication(proxyBeanMethods = false)
class KitTestApplication {

	@Bean
	NewTopic topic() {
		return TopicBuilder.name("kit.things").partitions(3).build();
	}

}
