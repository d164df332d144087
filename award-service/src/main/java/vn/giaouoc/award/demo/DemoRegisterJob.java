package vn.giaouoc.award.demo;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.security.Scope;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The register can only be filled for whom the directory has told of, which takes a while
 * after the first start.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "giaouoc.mode", havingValue = "demo")
class DemoRegisterJob {

	private static final Logger log = LoggerFactory.getLogger(DemoRegisterJob.class);

	private static final Duration OFTEN = Duration.ofSeconds(20);

	@Bean
	RecurringTask<Void> demoRegisterTask(DemoRegister register) {
		return Tasks.recurring("demo-register", FixedDelay.of(OFTEN)).execute((_, _) -> {
			int added = Scope.system("jobs", register::fill);
			if (added > 0) {
				log.info("{} titles of former years for the demo", added);
			}
		});
	}

}
