package vn.giaouoc.pledge.consolidation.application;

import vn.giaouoc.checker.law.Catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names that titles and forms bear on paper; none of their rules is read here. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

	@Bean
	Catalogue catalogue() {
		return Catalogue.load();
	}

}
