package vn.giaouoc.kit;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a deployment decides for every service.
 *
 * @param service the service's path segment and database name: plan, pledge, award,
 * notification
 * @param mode production, or the demo on one machine with a movable business clock
 * @param issuer the realm's address as it stands in tokens
 * @param audience the audience that a token must name
 * @param demoClient the client that exists in the demo realm only
 * @param ownUnitRoles roles that see their own unit and nothing below it
 */
@ConfigurationProperties("giaouoc")
@Validated
public record KitSettings(@NotBlank String service, @NotNull @DefaultValue("PRODUCTION") Mode mode,
		@NotBlank String issuer, @NotBlank @DefaultValue("giaouoc-api") String audience,
		@NotBlank @DefaultValue("giaouoc-demo-cli") String demoClient,
		@NotNull @DefaultValue Set<String> ownUnitRoles) {

	/** Production is the default; only the demo may move its clock. */
	public enum Mode {

		PRODUCTION, DEMO

	}

	public boolean demo() {
		return this.mode == Mode.DEMO;
	}

}
