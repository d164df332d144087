package vn.giaouoc.gateway.relay;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A connection with its next request at hand and another that waits, on a machine with
 * one processor; says in which order they are served.
 */
final class OneProcessor {

	private OneProcessor() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		Thread quick = Thread.ofVirtual().start(() -> {
			Thread.ofVirtual().start(() -> System.out.println("who waits"));
			try {
				new FairTurns().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(),
						(_, _) -> System.out.println("who is quick"));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		quick.join();
	}

}
