package vn.giaouoc.pledge;

import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;

class AccessTests extends AccessContract {

	@Override
	protected void rows(AccessMatrix matrix) {
		// Nothing but what the kit brings.
	}

}
