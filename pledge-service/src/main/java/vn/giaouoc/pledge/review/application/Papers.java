package vn.giaouoc.pledge.review.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.review.domain.PaperContent;
import vn.giaouoc.pledge.review.domain.PaperKind;
import vn.giaouoc.pledge.review.domain.PaperState;
import vn.giaouoc.pledge.review.domain.ReviewPaper;
import vn.giaouoc.pledge.review.domain.ReviewPaper.Sending;
import vn.giaouoc.pledge.review.domain.ReviewRefusal.AlreadyBegun;
import vn.giaouoc.pledge.review.domain.ReviewRefused;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers in the database, as far as the scope lets them be seen. */
@Repository
class Papers {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Papers(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<ReviewPaper> find(UUID id) {
		return this.jdbc.sql("select * from review_paper where id = :id")
			.param("id", id)
			.query((row, _) -> paper(row))
			.optional();
	}

	/** Whoever receives what a unit sends. */
	UUID receiver(UUID unitId) {
		return this.jdbc.sql("select unit_manager(:unit)").param("unit", unitId).query(UUID.class).single();
	}

	/** Writes a paper that does not exist yet. */
	ReviewPaper insert(ReviewPaper paper) {
		int rows = this.jdbc
			.sql("""
					insert into review_paper (id, version, plan_id, year, unit_id, kind, review_id, about, due, state, content,
						receiver_id)
					values (:id, 1, :plan, :year, :unit, :kind, :review, :about, :due, :state, cast(:content as jsonb), :receiver)
					on conflict do nothing
					""")
			.param("id", paper.id())
			.param("plan", paper.planId())
			.param("year", paper.year())
			.param("unit", paper.unitId())
			.param("kind", paper.kind().name())
			.param("review", paper.reviewId())
			.param("about", paper.about())
			.param("due", paper.due())
			.param("state", paper.state().name())
			.param("content", this.json.writeValueAsString(paper.content()))
			.param("receiver", paper.receiverId())
			.update();
		if (rows == 0) {
			throw new ReviewRefused(new AlreadyBegun());
		}
		return saved(paper);
	}

	/**
	 * Writes what a paper says and where it stands, in place of the version it came from.
	 */
	ReviewPaper save(ReviewPaper paper, @Nullable String decidedBy) {
		Sending sending = paper.sending();
		int rows = this.jdbc
			.sql("""
					update review_paper set version = version + 1, state = :state, content = cast(:content as jsonb),
						content_hash = decode(cast(:hash as text), 'hex'), late = :late, sent_by = :by, sent_by_name = :name,
						sent_at = :at, remark = :remark, decided_by_name = :decided,
						decided_at = case when cast(:decided as text) is not null then business_now() end,
						changed_at = business_now()
					where id = :id and version = :version
					""")
			.param("id", paper.id())
			.param("version", paper.version())
			.param("state", paper.state().name())
			.param("content", this.json.writeValueAsString(paper.content()))
			.param("hash", (sending != null) ? sending.contentHash() : null)
			.param("late", sending != null && sending.late())
			.param("by", (sending != null) ? sending.by() : null)
			.param("name", (sending != null) ? sending.name() : null)
			.param("at", (sending != null) ? sending.at() : null)
			.param("remark", paper.remark())
			.param("decided", decidedBy)
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("review_paper");
		}
		return saved(paper);
	}

	void discard(ReviewPaper paper) {
		int rows = this.jdbc.sql("delete from review_paper where id = :id and version = :version")
			.param("id", paper.id())
			.param("version", paper.version())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("review_paper");
		}
	}

	private static ReviewPaper saved(ReviewPaper paper) {
		return new ReviewPaper(paper.id(), paper.version() + 1, paper.planId(), paper.year(), paper.unitId(),
				paper.kind(), paper.reviewId(), paper.about(), paper.due(), paper.state(), paper.content(),
				paper.receiverId(), paper.sending(), paper.remark());
	}

	String hash(PaperContent content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(this.json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	ReviewPaper paper(ResultSet row) throws SQLException {
		return new ReviewPaper(row.getObject("id", UUID.class), row.getLong("version"),
				row.getObject("plan_id", UUID.class), row.getInt("year"), row.getObject("unit_id", UUID.class),
				PaperKind.valueOf(row.getString("kind")), row.getObject("review_id", UUID.class),
				row.getString("about"), row.getObject("due", LocalDate.class),
				PaperState.valueOf(row.getString("state")),
				this.json.readValue(row.getString("content"), PaperContent.class),
				row.getObject("receiver_id", UUID.class), sending(row), row.getString("remark"));
	}

	private static @Nullable Sending sending(ResultSet row) throws SQLException {
		@Nullable UUID by = row.getObject("sent_by", UUID.class);
		return (by != null) ? new Sending(by, row.getString("sent_by_name"), moment(row, "sent_at"),
				HexFormat.of().formatHex(row.getBytes("content_hash")), row.getBoolean("late")) : null;
	}

	static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

}
