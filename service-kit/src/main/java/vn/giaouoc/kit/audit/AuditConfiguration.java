package vn.giaouoc.kit.audit;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit and its sealer, which must have sealed within ten seconds. */
@Configuration(proxyBeanMethods = false)
@Import(AuditController.class)
public class AuditConfiguration {

	private static final Duration PERIOD = Duration.ofSeconds(4);

	@Bean
	Audit audit(JdbcTemplate jdbc, PlatformTransactionManager transactions, JsonMapper json) {
		return new Audit(jdbc, new TransactionTemplate(transactions), json);
	}

	@Bean
	AuditSealer auditSealer(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new AuditSealer(jdbc, new TransactionTemplate(transactions));
	}

	@Bean
	MeterBinder auditMeters(AuditSealer sealer) {
		return (meters) -> Gauge.builder("giaouoc.audit.unsealed", sealer, AuditSealer::unsealed).register(meters);
	}

	@Bean
	RecurringTask<Void> auditSealing(AuditSealer sealer) {
		return Tasks.recurring("audit-sealing", FixedDelay.of(PERIOD)).execute((_, context) -> {
			while (!context.getSchedulerState().isShuttingDown() && sealer.seal()) {
				Thread.onSpinWait();
			}
		});
	}

}
