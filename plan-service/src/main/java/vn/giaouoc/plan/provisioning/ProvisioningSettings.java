package vn.giaouoc.plan.provisioning;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where accounts are kept.
 *
 * @param keycloak address of the admin API, never reachable from outside
 * @param realm the realm of the people
 * @param clientId a client that may manage accounts and nothing else
 * @param demoPassword in the demo, the password of every new account; empty: the person
 * sets one by e-mail
 */
@ConfigurationProperties("giaouoc.provisioning")
record ProvisioningSettings(URI keycloak, String realm, String clientId, String clientSecret,
		@Nullable String demoPassword) {
}
