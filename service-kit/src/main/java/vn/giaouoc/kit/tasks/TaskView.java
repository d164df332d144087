package vn.giaouoc.kit.tasks;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A long task as its owner sees it.
 *
 * @param done of {@code total}; the total is null until the work knows it
 * @param cancelling whether its owner has asked to stop it
 * @param result what the kind of task answers, as JSON
 * @param fileName the name of the result's file, when there is one
 */
public record TaskView(UUID id, String kind, String title, TaskState state, int done, @Nullable Integer total,
		boolean cancelling, @Schema(type = "object", nullable = true) @Nullable JsonNode result,
		@Nullable String fileName, @Nullable Failure failure, OffsetDateTime createdAt,
		@Nullable OffsetDateTime startedAt, @Nullable OffsetDateTime finishedAt) {

	/** Why it failed: a stable code and a sentence for the person. */
	public record Failure(String code, String detail) {
	}

}
