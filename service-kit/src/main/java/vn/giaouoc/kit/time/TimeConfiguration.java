package vn.giaouoc.kit.time;

import java.time.Clock;
import java.time.Duration;

import vn.giaouoc.kit.KitSettings;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two clocks. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

	/** Machine time: tokens, sessions, leases, retries. */
	@Bean
	@Primary
	@ConditionalOnMissingBean(name = "machineClock")
	Clock machineClock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	BusinessClock businessClock(KitSettings settings, Clock machineClock, JdbcClient jdbc) {
		return settings.demo() ? new BusinessClock(machineClock, new ClockOffset(jdbc, machineClock))
				: BusinessClock.of(machineClock);
	}

	/** A production database must hold no offset: a deadline would be decided by it. */
	@Bean
	SmartInitializingSingleton noOffsetInProduction(KitSettings settings, Clock machineClock, JdbcClient jdbc) {
		return () -> {
			if (!settings.demo() && !new ClockOffset(jdbc, machineClock).read().equals(Duration.ZERO)) {
				throw new IllegalStateException(
						"business_clock holds an offset, which only the demo may have: this database belongs to a demo");
			}
		};
	}

}
