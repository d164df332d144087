package vn.giaouoc.award;

import java.util.List;

import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;

class AccessTests extends AccessContract {

	@Override
	protected void rows(AccessMatrix matrix) {
		for (String list : List.of("regimes", "titles", "forms", "texts", "movements", "calendar")) {
			matrix.row("GET /api/award/catalogue/" + list).alone("the law is everybody's");
		}
		matrix.row("POST /api/award/republish").alone("the law is told to the other services as a whole");
	}

}
