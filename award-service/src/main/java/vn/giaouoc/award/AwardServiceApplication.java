package vn.giaouoc.award;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Titles and rules of law, nominations, decisions and the register. */
@SpringBootApplication(proxyBeanMethods = false)
class AwardServiceApplication {

	static void main(String[] args) {
		SpringApplication.run(AwardServiceApplication.class, args);
	}

}
