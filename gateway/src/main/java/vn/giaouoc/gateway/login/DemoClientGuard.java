package vn.giaouoc.gateway.login;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.session.TokenEndpoint;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * In production the realm must not know the demo's client: with it a password alone makes
 * a token (RFC 9700, section 2.4). Where it does, this gateway does not start; a Keycloak
 * that is away is asked once it is back.
 */
@Component
class DemoClientGuard implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoClientGuard.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final GatewaySettings settings;

	private final ConfigurableApplicationContext context;

	private final RestClient http = TokenEndpoint.client();

	DemoClientGuard(GatewaySettings settings, ConfigurableApplicationContext context) {
		this.settings = settings;
		this.context = context;
	}

	private enum Answer {

		ABSENT, PRESENT, NONE

	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.settings.demo()) {
			return;
		}
		switch (ask()) {
			case ABSENT -> {
			}
			case PRESENT -> throw new IllegalStateException(complaint());
			case NONE -> Thread.ofVirtual().name("demo-client-guard").start(this::askLater);
		}
	}

	private void askLater() {
		Answer answer = Answer.NONE;
		while (answer == Answer.NONE && this.context.isActive()) {
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				return;
			}
			answer = ask();
		}
		if (answer == Answer.PRESENT) {
			log.error(complaint());
			this.context.close();
		}
	}

	private static String complaint() {
		return "The realm knows the client " + GatewaySettings.DEMO_CLIENT
				+ ", which is the demo's alone: delete it in Keycloak and start again";
	}

	/**
	 * A client that is not there is no client to Keycloak; one that is there and public
	 * is told that it may not have a token of its own.
	 */
	private Answer ask() {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "client_credentials");
		form.add("client_id", GatewaySettings.DEMO_CLIENT);
		try {
			this.http.post()
				.uri(this.settings.insideEndpoint("token"))
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form)
				.retrieve()
				.toBodilessEntity();
			return Answer.PRESENT;
		}
		catch (RestClientResponseException ex) {
			String error = ex.getResponseBodyAsString();
			return error.contains("\"invalid_client\"") ? Answer.ABSENT
					: error.contains("\"unauthorized_client\"") ? Answer.PRESENT : Answer.NONE;
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			// It is away, or not yet the realm that it is to be.
			return Answer.NONE;
		}
	}

}
