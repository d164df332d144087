package vn.giaouoc.plan.planning.application;

import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.law.Catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One checker for all, with the law's dated data read once. */
@Configuration(proxyBeanMethods = false)
class CheckerConfiguration {

	@Bean
	Catalogue catalogue() {
		return Catalogue.load();
	}

	@Bean
	Checker checker(Catalogue catalogue) {
		return new Checker(catalogue);
	}

}
