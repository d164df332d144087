package vn.giaouoc.pledge.registration.application;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import vn.giaouoc.kit.security.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs on machine time and sweeps the windows that are over by business time.
 */
@Configuration(proxyBeanMethods = false)
class WindowClosingJob {

	private static final Duration OFTEN = Duration.ofSeconds(5);

	@Bean
	RecurringTask<Void> windowClosingTask(WindowClosing closing) {
		return Tasks.recurring("window-closing", FixedDelay.of(OFTEN)).execute((_, _) -> Scope.system("jobs", () -> {
			closing.announce();
			boolean more;
			do {
				more = closing.closeOne();
			}
			while (more);
		}));
	}

}
