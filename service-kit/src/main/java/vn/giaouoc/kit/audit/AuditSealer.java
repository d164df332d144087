package vn.giaouoc.kit.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals committed audit rows: each seal names its rows and hashes them together with the
 * seal before it, so that nothing sealed can change or vanish unseen. The newest hash
 * also goes to the log, outside the database.
 */
public class AuditSealer {

	private static final Logger log = LoggerFactory.getLogger(AuditSealer.class);

	private static final int AT_ONCE = 10_000;

	/** "audit" in a number: one sealer per database at a time. */
	private static final long LOCK = 0x6175646974L;

	/**
	 * Hashes rows in the order of their ids; the seal itself is no part of what is
	 * sealed.
	 */
	private static final String HASH = """
			select sha256(coalesce(cast(:previous as bytea), '') || convert_to(
				coalesce(string_agg((to_jsonb(a) - 'seal')::text, chr(10) order by a.id), ''), 'UTF8'))
			from audit a where a.id = any (cast(:ids as bigint[]))
			""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	AuditSealer(JdbcClient jdbc, TransactionTemplate transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/**
	 * Seals what is committed and unsealed.
	 * @return whether more may be left
	 */
	public boolean seal() {
		return Boolean.TRUE.equals(this.transactions.execute((_) -> {
			if (!this.jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
				.param("lock", LOCK)
				.query(Boolean.class)
				.single()) {
				return false;
			}
			Long[] ids = this.jdbc.sql("select id from audit where seal is null order by id limit :most")
				.param("most", AT_ONCE)
				.query(Long.class)
				.list()
				.toArray(Long[]::new);
			if (ids.length == 0) {
				return false;
			}
			Seal last = last();
			byte[] hash = hash(ids, last.hash());
			long n = last.n() + 1;
			this.jdbc.sql("""
					insert into audit_seal (n, row_ids, hash, previous_hash) values (:n, :ids, :hash, :previous)
					""").param("n", n).param("ids", ids).param("hash", hash).param("previous", last.hash()).update();
			this.jdbc.sql("update audit set seal = :n where id = any (:ids)").param("n", n).param("ids", ids).update();
			log.info("Audit seal {} over {} rows: {}", n, ids.length, HexFormat.of().formatHex(hash));
			return ids.length == AT_ONCE;
		}));
	}

	/** Recomputes every seal from its rows; the numbers of those that do not hold. */
	public Verification verify() {
		Verification result = this.transactions.execute((_) -> {
			List<Sealed> seals = this.jdbc.sql("select n, row_ids, hash, previous_hash from audit_seal order by n")
				.query((row, _) -> new Sealed(row.getLong(1), (Long[]) row.getArray(2).getArray(), row.getBytes(3),
						Objects.requireNonNullElse(row.getBytes(4), new byte[0])))
				.list();
			List<Long> broken = new ArrayList<>();
			byte[] previous = new byte[0];
			long expected = 1;
			for (Sealed seal : seals) {
				if (seal.n() != expected || !Arrays.equals(seal.previous(), previous)
						|| !Arrays.equals(hash(seal.ids(), previous), seal.hash())) {
					broken.add(seal.n());
				}
				previous = seal.hash();
				expected = seal.n() + 1;
			}
			return new Verification(seals.size(), unsealed(), List.copyOf(broken));
		});
		return Objects.requireNonNull(result);
	}

	/** How many rows wait for their seal. */
	long unsealed() {
		return this.jdbc.sql("select count(*) from audit where seal is null").query(Long.class).single();
	}

	private byte[] hash(Long[] ids, byte[] previous) {
		return this.jdbc.sql(HASH)
			.param("previous", previous)
			.param("ids", ids)
			.query((row, _) -> row.getBytes(1))
			.single();
	}

	private Seal last() {
		return this.jdbc.sql("select n, hash from audit_seal order by n desc limit 1")
			.query((row, _) -> new Seal(row.getLong(1), row.getBytes(2)))
			.optional()
			.orElse(new Seal(0, new byte[0]));
	}

	private record Sealed(long n, Long[] ids, byte[] hash, byte[] previous) {
	}

	private record Seal(long n, byte[] hash) {
	}

	/**
	 * How many seals there are, how many rows still wait for theirs, and which seals are
	 * broken.
	 */
	public record Verification(long seals, long unsealed, List<Long> broken) {
	}

}
