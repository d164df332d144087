package vn.giaouoc.checker.language;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** From when until when, half-open, with the words that said so. */
public record TimeRange(@Nullable LocalDateTime opens, @Nullable LocalDateTime closes, @Nullable Moment last,
		boolean yearGuessed, boolean impossible, int start, int end) {
}
