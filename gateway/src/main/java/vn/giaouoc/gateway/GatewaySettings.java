package vn.giaouoc.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Everything that an operator may set, read once at start; a setting that would be unsafe
 * stops the start.
 *
 * @param mode {@code production} or {@code demo}
 * @param publicUrl where browsers find the page, without a slash at the end
 * @param issuer Keycloak's realm as tokens name it
 * @param issuerInside the same realm as the gateway reaches it, where that differs
 * @param clientSecret secret of the client {@code giaouoc-gateway}
 * @param tokenKey base64 of the 32 bytes that encrypt the tokens at rest
 * @param services addresses of the services by name
 */
@ConfigurationProperties("giaouoc.gateway")
public record GatewaySettings(String mode, URI publicUrl, String issuer, String issuerInside, String clientSecret,
		String tokenKey, String styleSrc, Map<String, URI> services, Session session, Limits limits) {

	/** The client that exists only in the demo realm. */
	public static final String DEMO_CLIENT = "giaouoc-demo-cli";

	/** What an access token must be addressed to. */
	public static final String AUDIENCE = "giaouoc-api";

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	/**
	 * How long a session and its tokens live.
	 *
	 * @param absolute from login, whatever happens in between
	 * @param refreshAfter age at which an access token is renewed
	 * @param tokenCache how long a decrypted token may stay in memory
	 * @param touch how often the last access is written
	 */
	public record Session(Duration absolute, Duration refreshAfter, Duration tokenCache, Duration touch) {
	}

	/** Requests a minute, and how large and how slow request bodies may be. */
	public record Limits(long perSession, long perAccount, long perBearer, long loginsPerAddress, DataSize json,
			Duration jsonTime, DataSize file, Duration fileTime) {
	}

	public GatewaySettings {
		if (!Set.of("production", "demo").contains(mode)) {
			throw new IllegalArgumentException("GIAOUOC_MODE must be production or demo, not " + mode);
		}
		String host = publicUrl.getHost();
		boolean loopback = host != null && LOOPBACK.contains(host);
		if (!"https".equals(publicUrl.getScheme()) && !loopback) {
			throw new IllegalArgumentException(
					"GATEWAY_PUBLIC_URL must be https: login over plain http is allowed on this machine only, not on "
							+ host);
		}
		if (clientSecret.isBlank()) {
			throw new IllegalArgumentException("GATEWAY_CLIENT_SECRET is missing");
		}
	}

	/** Whether this is the demo and not a production system. */
	public boolean demo() {
		return "demo".equals(this.mode);
	}

	/** Whether browsers come by https. */
	public boolean secure() {
		return "https".equals(this.publicUrl.getScheme());
	}

	/** Scheme, host and port as a browser writes them into {@code Origin}. */
	public String origin() {
		String port = (this.publicUrl.getPort() < 0) ? "" : ":" + this.publicUrl.getPort();
		return this.publicUrl.getScheme() + "://" + this.publicUrl.getHost() + port;
	}

	/** An endpoint of the realm for the browser. */
	public String browserEndpoint(String name) {
		return this.issuer + "/protocol/openid-connect/" + name;
	}

	/** An endpoint of the realm for the gateway itself. */
	public String insideEndpoint(String name) {
		return this.issuerInside + "/protocol/openid-connect/" + name;
	}

}
