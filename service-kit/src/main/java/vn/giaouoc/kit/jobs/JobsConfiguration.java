package vn.giaouoc.kit.jobs;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Work that must happen once in a cluster: every task bean runs under one scheduler on
 * the database.
 */
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {

	private static final Duration POLL = Duration.ofSeconds(2);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

	/**
	 * Four missed heartbeats and the work of a dead instance goes on elsewhere. Sealing
	 * must not wait for longer; what runs twice after a long pause is guarded by locks
	 * and attempts of its own.
	 */
	private static final Duration HEARTBEAT = Duration.ofSeconds(3);

	private static final int MISSED_HEARTBEATS = 4;

	private static final int THREADS = 6;

	@Bean
	Clock schedulerClock(java.time.Clock machineClock, JdbcClient jdbc) {
		return new DatabaseClock(machineClock, jdbc);
	}

	@Bean
	Scheduler scheduler(DataSource dataSource, Clock schedulerClock, List<Task<?>> tasks) {
		List<Task<?>> onDemand = tasks.stream().filter((task) -> !(task instanceof RecurringTask<?>)).toList();
		List<RecurringTask<?>> recurring = tasks.stream().<RecurringTask<?>>mapMulti((task, next) -> {
			if (task instanceof RecurringTask<?> one) {
				next.accept(one);
			}
		}).toList();
		// What is scheduled in a transaction is scheduled by its commit.
		return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), onDemand)
			.clock(schedulerClock)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.startTasks(recurring)
			.threads(THREADS)
			.pollingInterval(POLL)
			.shutdownMaxWait(LONGEST_STOP)
			.build();
	}

	/** Starts last and stops first, while the connection pool is open. */
	@Bean
	SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
		return new SmartLifecycle() {
			private volatile boolean running;

			@Override
			public void start() {
				scheduler.start();
				this.running = true;
			}

			@Override
			public void stop() {
				scheduler.stop();
				this.running = false;
			}

			@Override
			public boolean isRunning() {
				return this.running;
			}
		};
	}

}
