package vn.giaouoc.notification.jobs;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import vn.giaouoc.notification.application.MailQueue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sender runs once in the cluster, every few seconds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

	private static final Duration PERIOD = Duration.ofSeconds(2);

	@Bean
	MailSender noticeMailSender(MailQueue queue, JavaMailSender sender, PlatformTransactionManager transactions,
			MailSettings settings) {
		return new MailSender(queue, sender, new TransactionTemplate(transactions), settings);
	}

	@Bean
	RecurringTask<Void> mailSending(MailSender noticeMailSender) {
		return Tasks.recurring("mail-sending", FixedDelay.of(PERIOD)).execute((_, _) -> noticeMailSender.sendDue());
	}

}
