package vn.giaouoc.notification.application;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that concerns a person, before it is delivered.
 *
 * @param parameters what its texts name: no protected field
 * @param link the page where one can act on it
 */
public record Notice(UUID personId, Kind kind, Map<String, String> parameters, @Nullable String link) {
}
