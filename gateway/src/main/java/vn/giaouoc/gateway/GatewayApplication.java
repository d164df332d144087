package vn.giaouoc.gateway;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The one door: login, session, routes, limits and the page's files. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(GatewaySettings.class)
public class GatewayApplication {

	/** Machine time: the gateway knows no business time. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Starts the gateway. */
	public static void main(String[] args) {
		// A service lets go of an idle connection after 10 s; a write must never meet it
		// at that moment.
		System.setProperty("jdk.httpclient.keepalive.timeout", "5");
		SpringApplication.run(GatewayApplication.class, args);
	}

}
