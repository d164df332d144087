package vn.giaouoc.kit.tasks;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.files.StoredFile;

/**
 * What a long task leaves to its owner: a record for the page, a file, both or nothing.
 */
public record TaskResult(@Nullable Object summary, @Nullable UUID fileId) {

	public static TaskResult of(Object summary) {
		return new TaskResult(summary, null);
	}

	public static TaskResult of(StoredFile file) {
		return new TaskResult(null, file.id());
	}

	public static TaskResult of(Object summary, StoredFile file) {
		return new TaskResult(summary, file.id());
	}

	public static TaskResult nothing() {
		return new TaskResult(null, null);
	}

}
