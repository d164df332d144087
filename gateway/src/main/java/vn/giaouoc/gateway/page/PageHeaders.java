package vn.giaouoc.gateway.page;

import vn.giaouoc.gateway.GatewaySettings;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The security headers of every answer. */
@Component
public class PageHeaders {

	private static final long TWO_YEARS = 63_072_000;

	private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
			+ "publickey-credentials-get=(), browsing-topics=()";

	private final GatewaySettings settings;

	PageHeaders(GatewaySettings settings) {
		this.settings = settings;
	}

	/**
	 * Scripts come from our files only; styles as the setting says, and from nowhere
	 * else.
	 */
	String contentSecurityPolicy() {
		return "default-src 'self'; script-src 'self'; style-src " + this.settings.styleSrc()
				+ "; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
				+ "manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
				+ (this.settings.secure() ? "; upgrade-insecure-requests" : "");
	}

	/** Sets them all on one filter chain. */
	public void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(contentSecurityPolicy()))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.httpStrictTransportSecurity((transport) -> transport.includeSubDomains(false)
				.maxAgeInSeconds(TWO_YEARS)
				.requestMatcher((_) -> this.settings.secure()));
	}

}
