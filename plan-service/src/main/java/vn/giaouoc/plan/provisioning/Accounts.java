package vn.giaouoc.plan.provisioning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Accounts in Keycloak: one per person with a username, carrying the person's id, name,
 * address and realm roles. Credentials stay Keycloak's business.
 */
@Component
class Accounts implements DisposableBean {

	private static final String PERSON_ID = "person_id";

	private static final int CONNECTIONS = 8;

	private final ProvisioningSettings settings;

	private final Keycloak keycloak;

	private final RealmResource realm;

	Accounts(ProvisioningSettings settings) {
		this.settings = settings;
		Client client = new ResteasyClientBuilderImpl().connectionPoolSize(CONNECTIONS)
			.connectTimeout(2, TimeUnit.SECONDS)
			.readTimeout(10, TimeUnit.SECONDS)
			.build();
		this.keycloak = KeycloakBuilder.builder()
			.serverUrl(settings.keycloak().toString())
			.realm(settings.realm())
			.clientId(settings.clientId())
			.clientSecret(settings.clientSecret())
			.grantType(OAuth2Constants.CLIENT_CREDENTIALS)
			.resteasyClient(client)
			.build();
		this.realm = this.keycloak.realm(settings.realm());
	}

	/**
	 * Asks nothing but whether the realm lets us in; a token in hand is asked for again
	 * only when it ends.
	 * @throws WebApplicationException when it does not
	 * @throws jakarta.ws.rs.ProcessingException when Keycloak is away
	 */
	void reach() {
		this.keycloak.tokenManager().getAccessTokenString();
	}

	/** What an account must look like. */
	record Wanted(String personId, String username, String fullName, String email, boolean active, Set<String> roles) {
	}

	/**
	 * Makes the account what is wanted; doing it again changes nothing.
	 * @throws WebApplicationException when Keycloak refuses
	 * @throws jakarta.ws.rs.ProcessingException when Keycloak is away
	 */
	void bring(Wanted wanted) {
		List<UserRepresentation> found = this.realm.users().searchByUsername(wanted.username(), true);
		UserResource user;
		if (found.isEmpty()) {
			user = this.realm.users().get(create(wanted));
		}
		else {
			user = this.realm.users().get(found.getFirst().getId());
			user.update(describe(wanted, found.getFirst()));
		}
		bringRoles(user.roles().realmLevel(), wanted.roles());
		if (!wanted.active()) {
			user.logout();
		}
	}

	private String create(Wanted wanted) {
		UserRepresentation account = describe(wanted, new UserRepresentation());
		String password = this.settings.demoPassword();
		if (password != null && !password.isEmpty()) {
			CredentialRepresentation credential = new CredentialRepresentation();
			credential.setType(CredentialRepresentation.PASSWORD);
			credential.setValue(password);
			account.setCredentials(List.of(credential));
		}
		else {
			account.setRequiredActions(List.of("UPDATE_PASSWORD"));
		}
		try (Response response = this.realm.users().create(account)) {
			return CreatedResponseUtil.getCreatedId(response);
		}
	}

	private static UserRepresentation describe(Wanted wanted, UserRepresentation account) {
		int given = wanted.fullName().lastIndexOf(' ');
		account.setUsername(wanted.username());
		account.setLastName(wanted.fullName().substring(0, Math.max(given, 0)));
		account.setFirstName(wanted.fullName().substring(given + 1));
		account.setEmail(wanted.email());
		account.setEmailVerified(true);
		account.setEnabled(wanted.active());
		account.setAttributes(Map.of(PERSON_ID, List.of(wanted.personId())));
		return account;
	}

	/**
	 * Realm roles follow the assignments; roles that Keycloak itself gives are left
	 * alone.
	 */
	private void bringRoles(RoleScopeResource held, Set<String> wanted) {
		List<RoleRepresentation> had = held.listAll();
		Set<String> names = had.stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
		List<RoleRepresentation> gone = had.stream()
			.filter((role) -> Roles.ALL.contains(role.getName()) && !wanted.contains(role.getName()))
			.toList();
		List<RoleRepresentation> missing = wanted.stream()
			.filter((role) -> Roles.ALL.contains(role) && !names.contains(role))
			.map((role) -> this.realm.roles().get(role).toRepresentation())
			.toList();
		if (!gone.isEmpty()) {
			held.remove(gone);
		}
		if (!missing.isEmpty()) {
			held.add(missing);
		}
	}

	@Override
	public void destroy() {
		this.keycloak.close();
	}

}
