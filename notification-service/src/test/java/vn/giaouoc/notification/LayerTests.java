package vn.giaouoc.notification;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.giaouoc.kit.test.LayerRules;
import vn.giaouoc.kit.test.LayerRules.Layer;

class LayerTests {

	@TestFactory
	Stream<DynamicTest> layers() {
		return LayerRules
			.of(NotificationServiceApplication.class, Layer.APPLICATION, Layer.WEB, Layer.MESSAGING, Layer.JOBS)
			.tests();
	}

}
