package vn.giaouoc.pledge.registration;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ReceiptTests {

	@Autowired
	ApplicationContext context;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void whoeverPledgedSeesTheCodeOfHisReceiptOnAnyDeviceAndNobodyElseDoes() {
		UUID id = UUID.randomUUID();
		String given = Objects
			.requireNonNull(this.place.register(this.place.official, id)
				.expectStatus()
				.isCreated()
				.returnResult(JsonNode.class)
				.getResponseBody())
			.path("qr")
			.asString();
		assertThat(shown(this.place.official, id)).isEqualTo(given);
		assertThat(shown(this.place.head, id)).isEmpty();
	}

	@Test
	void aCodeIsNotShownWhileThePledgeIsBeingMended() {
		UUID id = this.place.registered(this.place.official);
		this.place.act(this.place.head, id, "return", Map.of("remark", "Thiếu chỉ tiêu"));
		assertThat(shown(this.place.official, id)).isEmpty();
	}

	private String shown(UUID person, UUID id) {
		return Objects
			.requireNonNull(this.place.get(person, "/api/pledge/pledges/" + id)
				.expectStatus()
				.isOk()
				.returnResult(JsonNode.class)
				.getResponseBody())
			.path("qr")
			.asString("");
	}

}
