package vn.giaouoc.award.law.domain;

import java.util.List;
import java.util.Set;

/** What one may be awarded: a title won in emulation, or a form of commendation. */
public sealed interface Honour permits Title, Form {

	/** Never given twice among titles and forms. */
	String code();

	String name();

	Set<Registrant> registrants();

	List<Decides> decides();

	/** Whether it exists under a rule set. */
	default boolean existsUnder(Regime regime) {
		return decides().stream().anyMatch((one) -> one.regime().equals(regime.code()));
	}

	/** Who decides under a rule set; a form may have several, one per level. */
	default List<Decides> decidesUnder(Regime regime) {
		return decides().stream().filter((one) -> one.regime().equals(regime.code())).toList();
	}

}
