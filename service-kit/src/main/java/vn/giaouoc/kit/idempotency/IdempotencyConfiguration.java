package vn.giaouoc.kit.idempotency;

import java.util.Arrays;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
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

	/** The argument stands for a header, which clients must be able to read about. */
	@Bean
	OperationCustomizer idempotencyKeyInDocument() {
		return (operation, method) -> {
			boolean takesKey = Arrays.stream(method.getMethodParameters())
				.anyMatch((parameter) -> parameter.getParameterType() == IdempotencyKey.class);
			return takesKey ? operation.addParametersItem(new HeaderParameter().name(IdempotencyKey.HEADER)
				.description("Mã chống gửi trùng: gửi lại cùng mã và cùng nội dung sẽ nhận lại câu trả lời đầu tiên")
				.schema(new StringSchema().minLength(8).maxLength(128))) : operation;
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
