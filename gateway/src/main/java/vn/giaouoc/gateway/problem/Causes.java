package vn.giaouoc.gateway.problem;

import java.util.Optional;

/** Looks for what lies under an exception: clients wrap it several times. */
public final class Causes {

	private static final int DEEPEST = 20;

	private Causes() {
	}

	/** The nearest of this kind. */
	public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
			if (kind.isInstance(cause)) {
				return Optional.of(kind.cast(cause));
			}
			cause = cause.getCause();
		}
		return Optional.empty();
	}

	/** Whether one of this kind is there at all. */
	public static boolean has(Throwable failure, Class<? extends Throwable> kind) {
		return find(failure, kind).isPresent();
	}

}
