package vn.giaouoc.gateway.login;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.gateway.session.SignedIn;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Turns a login's tokens into what the session keeps of the person. */
@Component
class Accounts implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

	private final JwtDecoder accessTokens;

	private final Clock clock;

	Accounts(JwtDecoder accessTokens, Clock clock) {
		this.accessTokens = accessTokens;
		this.clock = clock;
	}

	@Override
	public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken login) {
		OidcUser account = (OidcUser) Objects.requireNonNull(login.getPrincipal());
		OAuth2AccessToken token = Objects.requireNonNull(login.getAccessToken());
		return new OAuth2AuthenticationToken(person(account, decode(token.getTokenValue())), List.of(),
				Provider.REGISTRATION);
	}

	private Jwt decode(String token) {
		try {
			return this.accessTokens.decode(token);
		}
		catch (JwtException ex) {
			throw refused("access-token", ex);
		}
	}

	private SignedIn person(OidcUser account, Jwt token) {
		String personId = token.getClaimAsString("person_id");
		if (personId == null || personId.isBlank()) {
			throw refused("no-person", null);
		}
		Instant now = this.clock.instant();
		Instant authTime = account.getAuthenticatedAt();
		String subject = Objects.requireNonNull(account.getSubject());
		String providerSession = account.getClaimAsString("sid");
		return new SignedIn(personId, text(token, "preferred_username"), name(token), text(token, "email"),
				roles(token), subject, (providerSession != null) ? providerSession : "",
				(authTime != null) ? authTime : now, now);
	}

	/** Family name first, as people are called here; the claim "name" has it last. */
	private static String name(Jwt token) {
		String name = (text(token, "family_name") + ' ' + text(token, "given_name")).strip();
		return name.isEmpty() ? text(token, "name") : name;
	}

	private static String text(Jwt token, String claim) {
		String value = token.getClaimAsString(claim);
		return (value != null) ? value : "";
	}

	private static List<String> roles(Jwt token) {
		Map<String, Object> access = token.getClaimAsMap("realm_access");
		return (access != null && access.get("roles") instanceof List<?> roles)
				? roles.stream().map(String::valueOf).sorted().toList() : List.of();
	}

	private static OAuth2AuthenticationException refused(String code, @Nullable Exception cause) {
		OAuth2Error error = new OAuth2Error(code);
		return (cause != null) ? new OAuth2AuthenticationException(error, cause)
				: new OAuth2AuthenticationException(error);
	}

}
