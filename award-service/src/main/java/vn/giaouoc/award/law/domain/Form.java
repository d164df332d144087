package vn.giaouoc.award.law.domain;

import java.util.List;
import java.util.Set;

/** A form of commendation (hình thức khen thưởng). */
public record Form(String code, String name, List<String> levels, Set<Registrant> registrants,
		List<Decides> decides) implements Honour {
}
