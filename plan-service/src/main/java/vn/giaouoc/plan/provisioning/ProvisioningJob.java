package vn.giaouoc.plan.provisioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.directory.application.PersonReader;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.provisioning.Accounts.Wanted;
import vn.giaouoc.plan.provisioning.ProvisioningQueue.Claim;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings accounts level with the directory, some at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProvisioningSettings.class)
class ProvisioningJob {

	private static final Logger log = LoggerFactory.getLogger(ProvisioningJob.class);

	private static final int BATCH = 32;

	private static final int AT_ONCE = 4;

	@Bean
	RecurringTask<Void> provisioning(ProvisioningQueue queue, Accounts accounts, PersonReader people,
			BusinessClock clock, Clock machineClock) {
		Worker worker = new Worker(queue, accounts, people, clock, new Outage(machineClock));
		return Tasks.recurring("provisioning", FixedDelay.ofSeconds(2)).execute((_, context) -> {
			boolean more = true;
			while (more && !context.getSchedulerState().isShuttingDown()) {
				more = Scope.system("jobs", worker::turn);
			}
		});
	}

	record Worker(ProvisioningQueue queue, Accounts accounts, PersonReader people, BusinessClock clock, Outage outage) {

		/**
		 * Takes some accounts. While Keycloak is away nobody's is touched: it is asked
		 * once for all.
		 * @return whether more may wait and Keycloak answers
		 */
		Boolean turn() {
			if (!this.outage.worthAsking() || !this.queue.waiting() || !answers()) {
				return false;
			}
			List<Claim> claims = this.queue.claim(BATCH);
			AtomicBoolean away = new AtomicBoolean();
			try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
				threads.invokeAll(claims.stream().map((claim) -> task(claim, away)).toList());
				return !away.get() && claims.size() == BATCH;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}

		/**
		 * A realm that is not there yet refuses the log-in; that is no account's fault.
		 */
		private boolean answers() {
			try {
				this.accounts.reach();
				this.outage.over();
				return true;
			}
			catch (ProcessingException | WebApplicationException ex) {
				this.outage.noticed(ex);
				return false;
			}
		}

		private Callable<Object> task(Claim claim, AtomicBoolean away) {
			return () -> {
				Scope.system("jobs", () -> bring(claim, away));
				return true;
			};
		}

		private void bring(Claim claim, AtomicBoolean away) {
			if (away.get()) {
				this.queue.release(claim);
				return;
			}
			try {
				Optional<Person> person = this.people.find(claim.personId());
				if (person.isPresent() && person.get().username() != null) {
					this.accounts.bring(wanted(person.get()));
				}
				this.queue.done(claim);
			}
			catch (ProcessingException | ServiceUnavailableException ex) {
				if (away.compareAndSet(false, true)) {
					this.outage.noticed(ex);
				}
				this.queue.release(claim);
			}
			catch (WebApplicationException ex) {
				this.queue.failed(claim, "keycloak-" + ex.getResponse().getStatus());
			}
			catch (RuntimeException ex) {
				log.error("Account of {} failed", claim.personId(), ex);
				this.queue.failed(claim, ex.getClass().getSimpleName());
			}
		}

		private Wanted wanted(Person person) {
			LocalDate today = this.clock.today();
			// Roles that begin tomorrow are given at once: no right follows from a role
			// without its assignment.
			return new Wanted(person.id().toString(), Objects.requireNonNull(person.username()), person.fullName(),
					Objects.requireNonNullElse(person.email(), ""), person.active(),
					person.assignments()
						.stream()
						.filter((held) -> held.days().to() == null || !held.days().to().isBefore(today))
						.map((held) -> held.role())
						.collect(Collectors.toSet()));
		}

	}

}
