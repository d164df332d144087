package vn.giaouoc.kit.idempotency;

import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.security.Scope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Idempotency keys of writes. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class);
	}

	@Bean
	Idempotency idempotency(JdbcTemplate jdbc, JsonMapper json) {
		return new Idempotency(jdbc, json);
	}

	@Bean
	WebMvcConfigurer idempotencyKeyInControllers() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new IdempotencyKeyArgument());
			}
		};
	}

	@Bean
	RecurringTask<Void> idempotencyCleaning(Idempotency idempotency) {
		return Tasks.recurring("idempotency-cleaning", FixedDelay.ofHours(1)).execute((_, context) -> {
			while (!context.getSchedulerState().isShuttingDown() && Scope.system("jobs", idempotency::clean)) {
				Thread.onSpinWait();
			}
		});
	}

}
