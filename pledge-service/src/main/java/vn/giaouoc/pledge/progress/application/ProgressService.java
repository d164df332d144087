package vn.giaouoc.pledge.progress.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.files.StoredFile;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.progress.domain.CommitmentReport;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.TooManyFiles;
import vn.giaouoc.pledge.progress.domain.ProgressRefusal.TooManyReports;
import vn.giaouoc.pledge.progress.domain.ProgressRefused;
import vn.giaouoc.pledge.progress.domain.Report;
import vn.giaouoc.pledge.registration.application.Pledges;
import vn.giaouoc.pledge.registration.domain.Pledge;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who pledged report of it, and the files that prove it. */
@Service
public class ProgressService {

	/** A report a day is more than anybody writes. */
	private static final int MOST_REPORTS = 366;

	private static final int MOST_FILES = 10;

	private final Pledges pledges;

	private final Files files;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	ProgressService(Pledges pledges, Files files, JdbcClient jdbc, Audit audit, Idempotency idempotency,
			BusinessClock clock) {
		this.pledges = pledges;
		this.files = files;
		this.jdbc = jdbc;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	/** A report that does not exist yet. */
	public record NewReport(UUID id, int commitment, LocalDate day, @Nullable BigDecimal figure, boolean done,
			@Nullable String note) {
	}

	/** A report by its id. */
	public record ReportRef(UUID id) {
	}

	/** A file that proves a report. */
	public record EvidenceRef(UUID id, String name, int size) {
	}

	/** Reports for oneself, or for whom one has pledged. */
	@Transactional
	public ReportRef report(Actor actor, IdempotencyKey key, UUID pledgeId, NewReport wanted) {
		return this.idempotency.once(key, actor, wanted, ReportRef.class, () -> {
			Pledge pledge = this.pledges.find(pledgeId)
				.filter((held) -> held.isOf(actor.personId()))
				.orElseThrow(Problem::notFound);
			String note = wanted.note();
			CommitmentReport report = CommitmentReport.of(wanted.id(), pledge, wanted.commitment(),
					new Report(wanted.day(), wanted.figure(), wanted.done()),
					(note != null && !note.isBlank()) ? SearchKey.compose(note) : null, this.clock.today());
			if (count("select count(*) from progress where pledge_id = :id", pledgeId) >= MOST_REPORTS) {
				throw new ProgressRefused(new TooManyReports(MOST_REPORTS));
			}
			insert(report, actor);
			this.audit.record("progress-reported", "pledge", pledgeId, Map.of("commitment",
					Change.of(null, report.commitment() + 1), "figure", Change.of(null, report.figure())));
			return new ReportRef(report.id());
		});
	}

	private void insert(CommitmentReport report, Actor actor) {
		this.jdbc.sql("""
				insert into progress (id, pledge_id, commitment, commitment_text, day, figure, done, note, reporter_id,
					reporter_name)
				values (:id, :pledge, :commitment, :text, :day, :figure, :done, :note, :reporter, :name)
				""")
			.param("id", report.id())
			.param("pledge", report.pledgeId())
			.param("commitment", report.commitment())
			.param("text", report.text())
			.param("day", report.day())
			.param("figure", report.figure())
			.param("done", report.done())
			.param("note", report.note())
			.param("reporter", actor.personId())
			.param("name", actor.name())
			.update();
	}

	/** Takes one's own report back, with what proved it. */
	@Transactional
	public void takeBack(Actor actor, UUID reportId) {
		UUID pledgeId = own(actor, reportId);
		List<UUID> kept = this.jdbc.sql("delete from progress_evidence where progress_id = :id returning file_id")
			.param("id", reportId)
			.query(UUID.class)
			.list();
		kept.forEach(this.files::remove);
		this.jdbc.sql("delete from progress where id = :id").param("id", reportId).update();
		this.audit.record("progress-taken-back", "pledge", pledgeId, Map.of("files", Change.of(kept.size(), 0)));
	}

	/**
	 * Adds a file to one's own report; the same content again is the one that is there.
	 */
	@Transactional
	public EvidenceRef prove(Actor actor, UUID reportId, ReceivedFile file) {
		UUID pledgeId = own(actor, reportId);
		List<EvidenceRef> there = this.jdbc
			.sql("select id, name, size from progress_evidence where progress_id = :report and sha256 = :hash")
			.param("report", reportId)
			.param("hash", HexFormat.of().parseHex(file.sha256()))
			.query(EvidenceRef.class)
			.list();
		if (!there.isEmpty()) {
			return there.getFirst();
		}
		if (count("select count(*) from progress_evidence where progress_id = :id", reportId) >= MOST_FILES) {
			throw new ProgressRefused(new TooManyFiles(MOST_FILES));
		}
		StoredFile kept = this.files.keep(file, actor, null);
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into progress_evidence (id, progress_id, file_id, sha256, name, type, size)
				values (:id, :report, :file, :hash, :name, :type, :size)
				""")
			.param("id", id)
			.param("report", reportId)
			.param("file", kept.id())
			.param("hash", HexFormat.of().parseHex(kept.sha256()))
			.param("name", kept.name())
			.param("type", kept.type().name())
			.param("size", kept.size())
			.update();
		this.audit.record("evidence-added", "pledge", pledgeId, Map.of("size", Change.of(null, kept.size())));
		return new EvidenceRef(id, kept.name(), kept.size());
	}

	/** Takes one's own file back. */
	@Transactional
	public void removeEvidence(Actor actor, UUID evidenceId) {
		UUID reportId = this.jdbc.sql("select progress_id from progress_evidence where id = :id")
			.param("id", evidenceId)
			.query(UUID.class)
			.optional()
			.orElseThrow(Problem::notFound);
		UUID pledgeId = own(actor, reportId);
		UUID file = this.jdbc.sql("delete from progress_evidence where id = :id returning file_id")
			.param("id", evidenceId)
			.query(UUID.class)
			.single();
		this.files.remove(file);
		this.audit.record("evidence-removed", "pledge", pledgeId, Map.of());
	}

	/** The pledge of a report that the caller wrote himself. */
	private UUID own(Actor actor, UUID reportId) {
		return this.jdbc.sql("select pledge_id from progress where id = :id and reporter_id = :person")
			.param("id", reportId)
			.param("person", actor.personId())
			.query(UUID.class)
			.optional()
			.orElseThrow(Problem::notFound);
	}

	private int count(String sql, UUID id) {
		return Objects.requireNonNull(this.jdbc.sql(sql).param("id", id).query(Integer.class).single());
	}

}
