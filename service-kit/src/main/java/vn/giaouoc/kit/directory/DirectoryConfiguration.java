package vn.giaouoc.kit.directory;

import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy of the directory; the directory's own service fills it itself. */
@Configuration(proxyBeanMethods = false)
public class DirectoryConfiguration {

	@Bean
	CurrentAssignments currentAssignments(JdbcClient jdbc, BusinessClock clock, KitSettings settings) {
		return new CurrentAssignments(jdbc, clock, settings.ownUnitRoles());
	}

	@Bean
	DirectoryCopy directoryCopy(JdbcTemplate jdbc, CurrentAssignments assignments) {
		return new DirectoryCopy(jdbc, assignments);
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "giaouoc.directory.listen", matchIfMissing = true)
	DirectoryListener directoryListener(IncomingEvents events, DirectoryCopy copy) {
		return new DirectoryListener(events, copy);
	}

}
