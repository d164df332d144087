package vn.giaouoc.kit.imports;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.tasks.TaskView;

/**
 * An import as its owner sees it.
 *
 * @param task what is being done about it, or was last
 */
public record ImportView(UUID id, String fileName, @Schema(allowableValues = {
		"CHECKING", "CHECKED", "DONE" }) String state, @Nullable Counts counts, OffsetDateTime createdAt,
		TaskView task){

	/** How many rows are new, there already, faulty, or raise a question. */
	public record Counts(long added, long same, long faulty, long questions) {
	}

}
