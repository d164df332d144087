package vn.giaouoc.gateway;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The demo's client has no place in a production realm. */
class DemoClientTests {

	@BeforeEach
	void aRealmThatKnowsTheClient() {
		// The shared gateways have started before.
		Stack.first();
		Stack.second();
		Stack.PROVIDER.tokenStatus = 200;
		Stack.PROVIDER.away = false;
		Stack.PROVIDER.demoClient = true;
	}

	@AfterEach
	void aRealmThatDoesNot() {
		Stack.PROVIDER.away = false;
		Stack.PROVIDER.demoClient = false;
	}

	@Test
	void productionDoesNotStartWhereTheRealmKnowsIt() {
		assertThatThrownBy(() -> Stack.start("production").close()).hasMessageContaining("giaouoc-demo-cli")
			.hasMessageContaining("delete it in Keycloak");
	}

	@Test
	void productionThatStartedWithoutKeycloakStopsOnceItIsFound() {
		Stack.PROVIDER.away = true;
		try (ConfigurableApplicationContext gateway = Stack.start("production")) {
			assertThat(gateway.isActive()).isTrue();

			Stack.PROVIDER.away = false;

			await().atMost(Duration.ofSeconds(60)).until(() -> !gateway.isActive());
		}
	}

	@Test
	void theDemoStarts() {
		try (ConfigurableApplicationContext gateway = Stack.start("demo")) {
			assertThat(gateway.isActive()).isTrue();
		}
	}

}
