package vn.giaouoc.kit.planted.messaging;

import vn.giaouoc.kit.security.Scope;

/** A listener, which may open a system scope. */
final class Listens {

	void listen() {
		Scope.system("messaging", () -> {
		});
	}

}
