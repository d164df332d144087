package vn.giaouoc.gateway.login;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.gateway.GatewaySettings;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** As whom one may log in to try the system: told before a login, in the demo only. */
@RestController
class DemoAccounts {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final ParameterizedTypeReference<List<Account>> ACCOUNTS = new ParameterizedTypeReference<>() {
	};

	private final GatewaySettings settings;

	private final RestClient plan;

	DemoAccounts(GatewaySettings settings) {
		this.settings = settings;
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
		requests.setReadTimeout(PATIENCE);
		this.plan = RestClient.builder()
			.requestFactory(requests)
			.baseUrl(Objects.requireNonNull(settings.services().get("plan")))
			.build();
	}

	/** An account of the demo, as its directory tells it. */
	record Account(String username, String name, String role, String roleName, String unit, boolean ready) {
	}

	@GetMapping("/bff/demo-accounts")
	List<Account> all() {
		if (!this.settings.demo()) {
			return List.of();
		}
		try {
			@Nullable List<Account> accounts = this.plan.get().uri("/api/plan/demo/accounts").retrieve().body(ACCOUNTS);
			return Objects.requireNonNullElse(accounts, List.of());
		}
		catch (RestClientException _) {
			// The door opens without the list too.
			return List.of();
		}
	}

}
