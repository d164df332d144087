package vn.giaouoc.award.law.domain;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An emulation title (danh hiệu thi đua).
 *
 * @param names other ways in which it is rightly written
 */
public record Title(String code, String name, List<String> names, Kind kind, String level, Set<Registrant> registrants,
		List<Decides> decides) implements Honour {

	public Title(String code, String name, @Nullable List<String> names, Kind kind, String level,
			Set<Registrant> registrants, List<Decides> decides) {
		this.code = code;
		this.name = name;
		this.names = (names != null) ? List.copyOf(names) : List.of();
		this.kind = kind;
		this.level = level;
		this.registrants = Set.copyOf(registrants);
		this.decides = List.copyOf(decides);
	}

	/** Whose title it is. */
	public enum Kind {

		INDIVIDUAL, COLLECTIVE, AREA, HOUSEHOLD

	}

}
