package vn.giaouoc.pledge.registration.application;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class WindowEndingTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	WindowClosing closing;

	@Test
	void theEndIsToldOnceADayBeforeAndNotEarlier() {
		Registering place = new Registering(this.context);
		UUID soon = place.window(UUID.randomUUID(), Duration.ofDays(-1), Duration.ofHours(23));
		UUID later = place.window(UUID.randomUUID(), Duration.ofDays(-1), Duration.ofHours(25));
		UUID ahead = place.window(UUID.randomUUID(), Duration.ofHours(1), Duration.ofHours(2));
		announce();
		announce();
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(told(place, soon)).hasSize(1));
		assertThat(told(place, later)).isEmpty();
		assertThat(told(place, ahead)).isEmpty();
		place
			.post(place.officer, "/api/pledge/windows/" + soon + "/extension",
					Map.of("until", place.now().plusHours(23).plusMinutes(30), "reason", "Mưa lũ"))
			.expectStatus()
			.isOk();
		announce();
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(told(place, soon)).hasSize(2));
	}

	private void announce() {
		Scope.system("jobs", this.closing::announce);
	}

	private static List<String> told(Registering place, UUID window) {
		return place.read("""
				select id::text from outbox where type = 'vn.giaouoc.WindowEnding.v1' and aggregateid = :window
				union
				select id::text from outbox_sent where type = 'vn.giaouoc.WindowEnding.v1' and aggregateid = :window
				""", Map.of("window", window.toString()), String.class);
	}

}
