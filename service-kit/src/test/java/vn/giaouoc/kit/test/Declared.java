package vn.giaouoc.kit.test;

import java.util.Set;

import vn.giaouoc.kit.security.Reach;

/** What an operation declares; see {@link vn.giaouoc.kit.security.Access}. */
record Declared(Reach reach, Set<String> roles, boolean orHolder) {

	boolean names(Caller caller) {
		String role = caller.role();
		return this.roles.isEmpty() || (role != null && this.roles.contains(role));
	}

}
