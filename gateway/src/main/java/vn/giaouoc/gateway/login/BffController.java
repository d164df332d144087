package vn.giaouoc.gateway.login;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.problem.Problems;
import vn.giaouoc.gateway.session.SessionTokens;
import vn.giaouoc.gateway.session.SignedIn;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What the page asks the gateway itself: who am I, and let me out. */
@RestController
class BffController {

	private final GatewaySettings settings;

	private final SessionTokens tokens;

	BffController(GatewaySettings settings, SessionTokens tokens) {
		this.settings = settings;
		this.tokens = tokens;
	}

	/** The person as the page greets them. */
	record Person(String id, String name, String username, String email) {
	}

	/** What a write must carry. */
	record Csrf(String header, String token) {
	}

	/** The session as the page sees it. */
	record Me(Person person, List<String> roles, Instant authTime, Instant sessionExpiresAt, Csrf csrf, String mode,
			String language, String draftKey) {
	}

	@GetMapping("/bff/me")
	ResponseEntity<Me> me(@AuthenticationPrincipal SignedIn person, CsrfToken csrf, HttpSession session,
			HttpServletRequest request) {
		Instant idle = Instant.ofEpochMilli(session.getLastAccessedTime())
			.plusSeconds(session.getMaxInactiveInterval());
		Instant absolute = person.since().plus(this.settings.session().absolute());
		Me me = new Me(new Person(person.personId(), person.fullName(), person.username(), person.email()),
				person.roles(), person.authTime(), idle.isBefore(absolute) ? idle : absolute,
				new Csrf(csrf.getHeaderName(), csrf.getToken()), this.settings.mode(),
				Problems.locale(request).getLanguage(), DraftKey.of(this.settings.tokenKey(), person.personId()));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me);
	}

	/**
	 * Ends the session here and at Keycloak. The answer says where the browser goes next:
	 * home, or to Keycloak's own log-out page when it did not answer.
	 */
	@PostMapping("/bff/logout")
	ResponseEntity<Map<String, URI>> logOut(@AuthenticationPrincipal SignedIn person, HttpSession session) {
		boolean ended = this.tokens.endAtProvider(session.getId(), person);
		session.invalidate();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Map.of("location", ended ? URI.create("/") : providerLogOut()));
	}

	private URI providerLogOut() {
		return UriComponentsBuilder.fromUriString(this.settings.browserEndpoint("logout"))
			.queryParam("client_id", Provider.CLIENT)
			.queryParam("post_logout_redirect_uri", this.settings.publicUrl() + "/")
			.build()
			.encode()
			.toUri();
	}

}
