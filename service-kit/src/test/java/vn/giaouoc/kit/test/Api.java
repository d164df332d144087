package vn.giaouoc.kit.test;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls of the running service over HTTP. */
@TestComponent
@Lazy
public class Api {

	private final RestTestClient client;

	Api(Environment environment) {
		this.client = RestTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
			.build();
	}

	/** Without a token. */
	public RestTestClient anonymous() {
		return this.client;
	}

	/** With a token of this person. */
	public RestTestClient as(UUID person, String... roles) {
		return bearing(Tokens.of(person, roles));
	}

	/** Acting under one of several assignments. */
	public RestTestClient acting(UUID person, UUID assignment, String... roles) {
		return as(person, roles).mutate().defaultHeader("X-Acting-Assignment", assignment.toString()).build();
	}

	/** With any token. */
	public RestTestClient bearing(String token) {
		return this.client.mutate().defaultHeader("Authorization", "Bearer " + token).build();
	}

}
