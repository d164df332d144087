package vn.giaouoc.kit.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploads, scans, evidence and exports in the owner's database, so that backup and
 * row-level security cover them: checked before they are taken, each content stored once,
 * given out as attachments only.
 */
public class Files {

	/** The largest file. */
	public static final int MOST_BYTES = 10 * 1024 * 1024;

	private static final int MEGABYTE = 1024 * 1024;

	/**
	 * "files" in a number: whoever keeps a file shares it, so that no content is cleaned
	 * away between its insert and the row that refers to it.
	 */
	private static final long LOCK = 0x66696c6573L;

	private final JdbcClient jdbc;

	private final JdbcTemplate plain;

	private final TransactionTemplate reading;

	Files(JdbcClient jdbc, JdbcTemplate plain, TransactionTemplate reading) {
		this.jdbc = jdbc;
		this.plain = plain;
		this.reading = reading;
		this.reading.setReadOnly(true);
	}

	/** Writes the content of a file that the service makes itself. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/**
	 * Reads an upload to the end, or up to the limit, and checks it. Do it before the
	 * transaction begins: a slow line must not hold a connection.
	 * @param name as the client calls it
	 * @param allowed the types that make sense here
	 * @throws Problem 413 {@code file-too-large}, 415 {@code file-type-not-allowed}, 422
	 * {@code file-empty} and what {@link OfficeArchive} refuses
	 */
	public ReceivedFile receive(String name, InputStream content, FileType... allowed) {
		return take((out) -> content.transferTo(out), (path, size) -> {
			if (size == 0) {
				throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "file-empty");
			}
			FileType type = ContentType.of(path, size);
			if (type == null || !Arrays.asList(allowed).contains(type)) {
				throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "file-type-not-allowed", Map.of("allowed",
						Arrays.stream(allowed).map(FileType::extension).collect(Collectors.joining(", "))));
			}
			return new Named(FileNames.clean(name, type), type);
		});
	}

	/** Takes a file that the service makes itself, within the same limit of size. */
	public ReceivedFile produce(String name, FileType type, Content content) {
		return take(content, (_, _) -> new Named(FileNames.clean(name, type), type));
	}

	/**
	 * Keeps a file for a person, or for whoever sees a unit.
	 * @param unitId null: for nobody but the person
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public StoredFile keep(ReceivedFile file, Actor actor, @Nullable UUID unitId) {
		if (unitId != null) {
			actor.requireSight(unitId);
		}
		byte[] hash = HexFormat.of().parseHex(file.sha256());
		this.plain.queryForObject("select pg_advisory_xact_lock_shared(?)", (_, _) -> true, LOCK);
		this.plain.update("insert into file_content (sha256, bytes) values (?, ?) on conflict do nothing",
				(statement) -> {
					statement.setBytes(1, hash);
					// The driver reads and closes it while it sends.
					statement.setBinaryStream(2, file.open(), file.size());
				});
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into file (id, person_id, unit_id, sha256, name, type, size)
				values (:id, :person, :unit, :hash, :name, :type, :size)
				""")
			.param("id", id)
			.param("person", actor.personId())
			.param("unit", unitId)
			.param("hash", hash)
			.param("name", file.name())
			.param("type", file.type().name())
			.param("size", file.size())
			.update();
		return read(id);
	}

	/**
	 * Finds a file.
	 * @throws Problem 404 when there is none in the caller's scope
	 */
	@Transactional(readOnly = true)
	public StoredFile find(UUID id) {
		return read(id);
	}

	/** The content, read piece by piece and each in a transaction of its own. */
	public Resource open(StoredFile file) {
		return new StoredContent(this.jdbc, this.reading, file);
	}

	/**
	 * The answer to a download: an attachment that no browser runs or keeps.
	 * @throws Problem 404 when there is none in the caller's scope
	 */
	public ResponseEntity<Resource> download(UUID id) {
		StoredFile file = Objects.requireNonNull(this.reading.execute((_) -> read(id)));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.cacheControl(CacheControl.noStore().cachePrivate())
			.body(open(file));
	}

	/**
	 * Lets go of a file; its content goes with the next cleaning when no other file has
	 * it.
	 * @throws Problem 404 when there is none in the caller's scope
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void remove(UUID id) {
		if (this.jdbc.sql("delete from file where id = :id").param("id", id).update() == 0) {
			throw Problem.notFound();
		}
	}

	/** Removes contents that no file has any more. */
	@Transactional
	public void clean() {
		this.plain.queryForObject("select pg_advisory_xact_lock(?)", (_, _) -> true, LOCK);
		this.jdbc.sql("""
				delete from file_content c where not exists (select from file f where f.sha256 = c.sha256)
				""").update();
	}

	private StoredFile read(UUID id) {
		return this.jdbc.sql("select id, name, type, size, sha256, created_at from file where id = :id")
			.param("id", id)
			.query((row, _) -> new StoredFile(row.getObject(1, UUID.class), row.getString(2),
					FileType.valueOf(row.getString(3)), row.getInt(4), HexFormat.of().formatHex(row.getBytes(5)),
					row.getObject(6, OffsetDateTime.class)))
			.optional()
			.orElseThrow(Problem::notFound);
	}

	private static ReceivedFile take(Content content, Check check) {
		try {
			Path path = java.nio.file.Files.createTempFile("giaouoc-", ".tmp");
			try {
				MessageDigest digest = MessageDigest.getInstance("SHA-256");
				int size;
				try (Limited out = new Limited(
						new DigestOutputStream(java.nio.file.Files.newOutputStream(path), digest))) {
					content.writeTo(out);
					size = out.written;
				}
				Named named = check.of(path, size);
				return new ReceivedFile(path, named.name(), named.type(), size,
						HexFormat.of().formatHex(digest.digest()));
			}
			catch (IOException | RuntimeException ex) {
				java.nio.file.Files.deleteIfExists(path);
				throw ex;
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@FunctionalInterface
	private interface Check {

		Named of(Path path, int size) throws IOException;

	}

	private record Named(String name, FileType type) {
	}

	/** Stops at the limit instead of reading on. */
	private static final class Limited extends FilterOutputStream {

		private int written;

		Limited(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int b) throws IOException {
			count(1);
			this.out.write(b);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			count(length);
			this.out.write(bytes, offset, length);
		}

		private void count(int bytes) {
			if (bytes > MOST_BYTES - this.written) {
				throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "file-too-large",
						Map.of("most", MOST_BYTES / MEGABYTE));
			}
			this.written += bytes;
		}

	}

}
