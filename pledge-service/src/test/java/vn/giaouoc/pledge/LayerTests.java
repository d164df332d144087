package vn.giaouoc.pledge;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.giaouoc.kit.test.LayerRules;

class LayerTests {

	@TestFactory
	Stream<DynamicTest> layers() {
		return LayerRules.of(PledgeServiceApplication.class).tests();
	}

}
