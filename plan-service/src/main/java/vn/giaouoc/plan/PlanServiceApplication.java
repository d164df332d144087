package vn.giaouoc.plan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Plans and the directory. */
@SpringBootApplication(proxyBeanMethods = false)
class PlanServiceApplication {

	static void main(String[] args) {
		SpringApplication.run(PlanServiceApplication.class, args);
	}

}
