package vn.giaouoc.notification.application;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A notice as its reader sees it, in his language. */
public record NoticeView(UUID id, Kind kind, boolean official, String title, String text, @Nullable String link,
		Instant businessAt, boolean read) {
}
