package vn.giaouoc.pledge.intake.application;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a deployment decides for workbooks of pledges.
 *
 * @param kitKey base64 of the 32 bytes that kits are signed with
 */
@ConfigurationProperties("giaouoc.intake")
@Validated
record IntakeSettings(@NotBlank String kitKey) {
}
