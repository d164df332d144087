package vn.giaouoc.kit.planted.application;

import vn.giaouoc.kit.security.Scope;

/** A use case that sees everything, whoever asks. */
public final class OpensAScope {

	public String everything() {
		return Scope.system("jobs", () -> "everything");
	}

}
