package vn.giaouoc.notification.jobs;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How e-mail goes out.
 *
 * @param from the sender's address
 * @param page the page's address, for links
 */
@ConfigurationProperties("giaouoc.mail")
@Validated
record MailSettings(@NotBlank String from, @NotNull URI page) {
}
