package vn.giaouoc.local.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Many people at their work at the same time, and not all at once. */
final class Crowd {

	/** As many as two cores answer without making anybody wait. */
	private static final int AT_ONCE = 8;

	private Crowd() {
	}

	/**
	 * What each of them came to, in their order; the first that failed ends it.
	 */
	static <A, B> List<B> all(Collection<A> people, Function<A, B> work) {
		Semaphore places = new Semaphore(AT_ONCE);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<B>> results = people.stream().map((one) -> threads.submit(() -> {
				places.acquire();
				try {
					return work.apply(one);
				}
				finally {
					places.release();
				}
			})).toList();
			List<B> all = new ArrayList<>();
			try {
				for (Future<B> result : results) {
					all.add(result.get());
				}
			}
			catch (ExecutionException ex) {
				threads.shutdownNow();
				throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				threads.shutdownNow();
				Thread.currentThread().interrupt();
				throw Stopped.interrupted();
			}
			return all;
		}
	}

}
