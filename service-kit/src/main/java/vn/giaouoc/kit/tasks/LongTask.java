package vn.giaouoc.kit.tasks;

/**
 * One kind of work that takes longer than an answer may; a bean per kind. It runs in the
 * scope of the person who started it and of the assignment he did so under, provided that
 * he still holds it.
 */
public interface LongTask<R> {

	/** Stable, kebab-case. */
	String kind();

	/** The record that says what is to be done; kept as JSON. */
	Class<R> request();

	/**
	 * Does the work, outside any transaction. It may be called again after a crash: what
	 * must happen once happens in {@link TaskRun#commit}. A {@code Problem} thrown here
	 * is what the person reads.
	 */
	TaskResult run(R request, TaskRun run);

}
