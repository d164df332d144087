package vn.giaouoc.kit.files;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A kept file without its bytes; what other tables and services hold is its id and hash.
 *
 * @param sha256 in hexadecimal
 */
public record StoredFile(UUID id, String name, FileType type, int size, String sha256, OffsetDateTime createdAt) {
}
