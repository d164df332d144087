package vn.giaouoc.gateway.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who is logged in, as the session keeps it: what the page shows, and never a token.
 *
 * @param personId the directory's id; sessions are found by it
 * @param subject Keycloak's id of the account
 * @param providerSession Keycloak's session, named in a back-channel log-out
 * @param authTime when the person last showed who they are
 * @param since when this session was logged in; its absolute end counts from here
 */
public record SignedIn(String personId, String username, String fullName, String email, List<String> roles,
		String subject, String providerSession, Instant authTime, Instant since) implements OAuth2User, Serializable {

	private static final long serialVersionUID = 1L;

	public SignedIn {
		roles = List.copyOf(roles);
	}

	@Override
	public String getName() {
		return this.personId;
	}

	@Override
	public Map<String, Object> getAttributes() {
		return Map.of("sub", this.subject);
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of();
	}

}
