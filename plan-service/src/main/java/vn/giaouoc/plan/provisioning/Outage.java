package vn.giaouoc.plan.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Keycloak as a whole is away, and when it is worth asking again; each outage is
 * one line in the log when it begins and one when it ends.
 */
final class Outage {

	private static final Logger log = LoggerFactory.getLogger(Outage.class);

	private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

	/** Short, because at the first start people wait for their accounts. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private final Clock machine;

	private @Nullable Instant since;

	private Instant next = Instant.MIN;

	private Duration wait = FIRST_WAIT;

	Outage(Clock machine) {
		this.machine = machine;
	}

	/** Whether it is time to ask Keycloak. */
	synchronized boolean worthAsking() {
		return !this.machine.instant().isBefore(this.next);
	}

	/** Keycloak did not answer, or not as the realm that it is to be. */
	synchronized void noticed(Exception reason) {
		Instant now = this.machine.instant();
		if (this.since == null) {
			this.since = now;
			log.warn("Keycloak is away ({}); accounts wait for it", reason.getMessage());
		}
		this.next = now.plus(this.wait);
		Duration doubled = this.wait.multipliedBy(2);
		this.wait = (doubled.compareTo(LONGEST_WAIT) < 0) ? doubled : LONGEST_WAIT;
	}

	/** Keycloak answers. */
	synchronized void over() {
		if (this.since != null) {
			log.info("Keycloak answers again after {} s; accounts go on",
					Duration.between(this.since, this.machine.instant()).toSeconds());
			this.since = null;
			this.wait = FIRST_WAIT;
			this.next = Instant.MIN;
		}
	}

}
