package vn.giaouoc.pledge.board.application;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.pledge.board.application.Boards.Load;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What an autoscaler asks for before a deadline rather than after it: counted when it is
 * read, at most every fifteen seconds.
 */
@Configuration(proxyBeanMethods = false)
class ExpectedLoadJob {

	private static final Duration FRESH = Duration.ofSeconds(15);

	@Bean
	MeterBinder expectedLoad(Boards boards) {
		LoadingCache<String, List<Load>> held = Caffeine.newBuilder()
			.expireAfterWrite(FRESH)
			.build((_) -> Scope.system("jobs", boards::load));
		return (meters) -> {
			Gauge
				.builder("giaouoc.registrations.missing", held,
						(loads) -> loads.get("").stream().mapToLong(Load::missing).sum())
				.description("Registrations that open windows still expect")
				.register(meters);
			Gauge
				.builder("giaouoc.registrations.needed.per.second", held,
						(loads) -> loads.get("").stream().mapToDouble(Load::needed).sum())
				.description("Registrations a second, if all that are expected come until the end")
				.register(meters);
		};
	}

}
