package vn.giaouoc.award.law.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.security.Scope;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** A new release may bring new law: what changed is told as the service starts. */
@Component
class CatalogueAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(CatalogueAtStart.class);

	private final Catalogue catalogue;

	CatalogueAtStart(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		int changed = Scope.system("jobs", this.catalogue::tellChanges);
		log.info("{} entries of the catalogue are new or changed", changed);
	}

}
