package vn.giaouoc.kit;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ServiceTests {

	@Autowired
	Api api;

	@Test
	void nobodyIsAskedToLogIn() {
		this.api.anonymous()
			.get()
			.uri("/api/kit/anything")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("not-logged-in");
	}

	@Test
	void anUnknownPathIsNotFound() {
		this.api.as(UUID.randomUUID())
			.get()
			.uri("/api/kit/anything")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("not-found");
	}

}
