package vn.giaouoc.checker.plan;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

import vn.giaouoc.checker.source.Place;

/** A round (đợt) of the movement. */
public record Round(String name, @JsonSerialize(using = ToStringSerializer.class) @Nullable OffsetDateTime opens,
		@JsonSerialize(using = ToStringSerializer.class) @Nullable OffsetDateTime closes, String text, Place place) {
}
