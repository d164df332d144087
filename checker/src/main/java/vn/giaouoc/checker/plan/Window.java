package vn.giaouoc.checker.plan;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

import vn.giaouoc.checker.source.Place;

/**
 * From when until when (half-open, time of Viet Nam) something is open or due, with the
 * words that said so.
 */
public record Window(@JsonSerialize(using = ToStringSerializer.class) @Nullable OffsetDateTime opens,
		@JsonSerialize(using = ToStringSerializer.class) @Nullable OffsetDateTime closes, String text, boolean doubtful,
		Place place) {
}
