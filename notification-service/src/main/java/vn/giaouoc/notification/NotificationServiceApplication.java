package vn.giaouoc.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Notices, deliveries and their ledger. */
@SpringBootApplication(proxyBeanMethods = false)
class NotificationServiceApplication {

	static void main(String[] args) {
		SpringApplication.run(NotificationServiceApplication.class, args);
	}

}
