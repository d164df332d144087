package vn.giaouoc.plan.planning.application;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import vn.giaouoc.kit.security.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs on machine time and sweeps the windows that are due by business time.
 */
@Configuration(proxyBeanMethods = false)
class WindowOpeningJob {

	private static final Duration OFTEN = Duration.ofSeconds(5);

	@Bean
	RecurringTask<Void> windowOpening(PlanWindows windows) {
		return Tasks.recurring("window-opening", FixedDelay.of(OFTEN)).execute((_, _) -> Scope.system("jobs", () -> {
			boolean more;
			do {
				more = windows.openDue();
			}
			while (more);
		}));
	}

}
