package vn.giaouoc.pledge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Registration windows, pledges and unit sheets. */
@SpringBootApplication(proxyBeanMethods = false)
class PledgeServiceApplication {

	static void main(String[] args) {
		SpringApplication.run(PledgeServiceApplication.class, args);
	}

}
