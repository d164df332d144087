package vn.giaouoc.kit;

import vn.giaouoc.kit.audit.AuditConfiguration;
import vn.giaouoc.kit.directory.DirectoryConfiguration;
import vn.giaouoc.kit.files.FilesConfiguration;
import vn.giaouoc.kit.idempotency.IdempotencyConfiguration;
import vn.giaouoc.kit.imports.ImportsConfiguration;
import vn.giaouoc.kit.jobs.JobsConfiguration;
import vn.giaouoc.kit.messaging.MessagingConfiguration;
import vn.giaouoc.kit.outbox.OutboxConfiguration;
import vn.giaouoc.kit.security.ResourceServer;
import vn.giaouoc.kit.tasks.TasksConfiguration;
import vn.giaouoc.kit.time.TimeConfiguration;
import vn.giaouoc.kit.web.WebConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Everything of the kit, in a service that has it on its class path. */
@AutoConfiguration(beforeName = {
		"org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration" })
@EnableConfigurationProperties(KitSettings.class)
@Import({ TimeConfiguration.class, ResourceServer.class, WebConfiguration.class, DirectoryConfiguration.class,
		OutboxConfiguration.class, MessagingConfiguration.class, AuditConfiguration.class, JobsConfiguration.class,
		IdempotencyConfiguration.class, FilesConfiguration.class, TasksConfiguration.class,
		ImportsConfiguration.class })
public class KitAutoConfiguration {

}
