package vn.giaouoc.plan.provisioning;

import java.util.Set;

/** The realm's roles: whoever holds none of them has no account to log in with. */
final class Roles {

	static final Set<String> ALL = Set.of("official", "unit-head", "commune-officer", "commune-leader",
			"council-member", "council-secretary", "cluster-lead", "district-officer", "district-leader", "publicist",
			"clerk", "auditor", "system-admin");

	private Roles() {
	}

}
