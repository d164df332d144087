package vn.giaouoc.plan.planning.domain;

import java.util.Set;

import vn.giaouoc.plan.directory.domain.UnitKind;

/** Who has a part in making a plan, by the roles of the unit that issues it. */
public enum Party {

	/** Writes it: the standing officer, or the head of a unit without an office. */
	DRAFTER,
	/** The officer of the unit whose plan a sub-plan is derived from. */
	SUPERIOR,
	/** Signs it. */
	LEADER,
	/** Văn thư: numbers and issues it after the signature (NĐ 30/2020). */
	CLERK;

	/** Whoever leads a unit without an office writes, signs and issues himself. */
	private static final String HEAD = "unit-head";

	private static final Set<String> OFFICERS = Set.of("commune-officer", "district-officer");

	/** Who signs for a unit with an office. */
	public static final Set<String> LEADERS = Set.of("commune-leader", "district-leader");

	/**
	 * Whether a role takes this part in a unit of a kind: the issuing one, for a superior
	 * the one above.
	 */
	public boolean isTakenBy(String role, UnitKind kind) {
		return switch (this) {
			case DRAFTER -> OFFICERS.contains(role) || leadsAlone(role, kind);
			case SUPERIOR -> OFFICERS.contains(role);
			case LEADER -> LEADERS.contains(role) || leadsAlone(role, kind);
			case CLERK -> "clerk".equals(role) || leadsAlone(role, kind);
		};
	}

	private static boolean leadsAlone(String role, UnitKind kind) {
		return HEAD.equals(role) && !kind.hasOffice();
	}

}
