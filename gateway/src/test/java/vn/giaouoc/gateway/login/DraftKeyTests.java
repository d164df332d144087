package vn.giaouoc.gateway.login;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DraftKeyTests {

	private static final String GATEWAY = Base64.getEncoder().encodeToString(new byte[32]);

	@Test
	void isTheSameForAPersonAtEveryLoginAndLongEnoughForAes256() {
		assertThat(DraftKey.of(GATEWAY, "lan")).isEqualTo(DraftKey.of(GATEWAY, "lan"));
		assertThat(Base64.getDecoder().decode(DraftKey.of(GATEWAY, "lan"))).hasSize(32);
	}

	@Test
	void differsBetweenPeopleAndBetweenGatewaysKeys() {
		byte[] other = new byte[32];
		other[0] = 1;
		assertThat(DraftKey.of(GATEWAY, "lan")).isNotEqualTo(DraftKey.of(GATEWAY, "thanh"))
			.isNotEqualTo(DraftKey.of(Base64.getEncoder().encodeToString(other), "lan"));
	}

}
