package vn.giaouoc.plan.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.plan.directory.application.DirectoryLoad;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Fills an empty directory with the demo's district, all of it or nothing. */
@Component
@EnableConfigurationProperties(DemoSettings.class)
class DemoLoader implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

	private final DirectoryLoad directory;

	private final DemoSettings settings;

	DemoLoader(DirectoryLoad directory, DemoSettings settings, KitSettings kit) {
		if (!settings.demo().isEmpty() && !(kit.demo() && settings.demo().equals(DemoSettings.TRA_BONG))) {
			throw new IllegalStateException("GIAOUOC_DEMO=" + settings.demo() + " is no demo, or this is production");
		}
		this.directory = directory;
		this.settings = settings;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.settings.demo().isEmpty()) {
			return;
		}
		DemoDistrict district = DemoDistrict.generate(this.settings.demoPeople());
		boolean loaded = Scope.system("jobs", () -> this.directory.loadIfEmpty(district.content()));
		if (loaded) {
			log.info("Demo {}: {} units, {} people", this.settings.demo(), district.units().size(),
					district.people().size());
		}
	}

}
