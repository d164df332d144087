package vn.giaouoc.pledge;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.giaouoc.kit.test.LayerRules;
import vn.giaouoc.kit.test.LayerRules.Layer;

class LayerTests {

	@TestFactory
	Stream<DynamicTest> layers() {
		return LayerRules
			.of(PledgeServiceApplication.class, Layer.DOMAIN, Layer.APPLICATION, Layer.WEB, Layer.MESSAGING)
			.tests();
	}

}
