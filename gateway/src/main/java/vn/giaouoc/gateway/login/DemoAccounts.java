package vn.giaouoc.gateway.login;

import vn.giaouoc.gateway.GatewaySettings;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/**
 * In the demo the sign-in page says as whom one may log in. Nobody is logged in there, so
 * this is the one question that goes to a service without a token.
 */
@RestController
@ConditionalOnProperty(name = "giaouoc.gateway.mode", havingValue = "demo")
class DemoAccounts {

	private final RestClient plan;

	DemoAccounts(GatewaySettings settings, HttpComponentsClientHttpRequestFactory relayRequestFactory) {
		this.plan = RestClient.builder()
			.requestFactory(relayRequestFactory)
			.baseUrl(String.valueOf(settings.services().get("plan")))
			.build();
	}

	@GetMapping("/bff/demo-accounts")
	ResponseEntity<byte[]> accounts() {
		byte[] accounts = this.plan.get().uri("/api/plan/demo/accounts").retrieve().body(byte[].class);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body((accounts != null) ? accounts : new byte[0]);
	}

}
