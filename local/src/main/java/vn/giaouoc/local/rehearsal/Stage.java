package vn.giaouoc.local.rehearsal;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a rehearsal is given of the running demo.
 *
 * @param gateway the one address that it asks
 * @param token an access token for an account of the demo
 * @param password of every account of the demo
 * @param now business time
 * @param moveTo lets business time go on to a moment
 */
public record Stage(URI gateway, UnaryOperator<String> token, String password, Supplier<ZonedDateTime> now,
		Consumer<ZonedDateTime> moveTo) {
}
