package vn.giaouoc.pledge.registration.application;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.giaouoc.checker.law.Catalogue;

import org.springframework.stereotype.Component;

/**
 * Titles and forms by the names that they bear on paper; none of their rules is read
 * here.
 */
@Component
public class HonourNames {

	private final Map<String, String> names;

	HonourNames(Catalogue catalogue) {
		this.names = Stream
			.concat(catalogue.titles().stream().map((title) -> Map.entry(title.code(), title.name())),
					catalogue.forms().stream().map((form) -> Map.entry(form.code(), form.name())))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
	}

	/** A code newer than this catalogue is shown as it is. */
	public String of(String code) {
		return this.names.getOrDefault(code, code);
	}

}
