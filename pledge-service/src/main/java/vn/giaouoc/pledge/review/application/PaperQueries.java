package vn.giaouoc.pledge.review.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.review.domain.PaperContent;
import vn.giaouoc.pledge.review.domain.PaperContent.SelfScore;
import vn.giaouoc.pledge.review.domain.PaperKind;
import vn.giaouoc.pledge.review.domain.PaperState;
import vn.giaouoc.pledge.review.domain.ReviewPaper;
import vn.giaouoc.pledge.review.domain.ReviewPaper.Sending;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of papers, as far as the scope lets them be seen. */
@Service
public class PaperQueries {

	private static final String PAPERS = """
			select p.*, r.code as plan_code, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
			from review_paper p join review_plan r on r.plan_id = p.plan_id left join directory_unit u on u.id = p.unit_id
			""";

	private final JdbcClient jdbc;

	private final Papers papers;

	PaperQueries(JdbcClient jdbc, Papers papers) {
		this.jdbc = jdbc;
		this.papers = papers;
	}

	/** What a list of papers is narrowed to. */
	public record Filter(@Nullable UUID plan, @Nullable UUID unit, @Nullable PaperKind kind,
			@Nullable PaperState state) {
	}

	/**
	 * A paper in a list.
	 *
	 * @param points of a score
	 */
	public record PaperLine(UUID id, long version, UUID planId, String planCode, int year, UnitName unit,
			PaperKind kind, String about, @Nullable LocalDate due, PaperState state, @Nullable BigDecimal points,
			boolean late, @Nullable String sentBy, @Nullable OffsetDateTime sentAt, @Nullable String remark,
			@Nullable String decidedBy) {
	}

	/** A paper with all that it says, and what the caller may do with it now. */
	public record PaperView(PaperLine paper, PaperContent content, @Nullable String contentHash, Set<PaperAct> acts) {
	}

	/** What may be done with a paper. */
	public enum PaperAct {

		EDIT, DISCARD, SEND, RECEIVE, RETURN

	}

	@Transactional(readOnly = true)
	public Page<PaperLine> page(Filter filter, PageQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		PaperKind kind = filter.kind();
		PaperState state = filter.state();
		parameters.put("plan", filter.plan());
		parameters.put("unit", filter.unit());
		parameters.put("kind", (kind != null) ? kind.name() : null);
		parameters.put("state", (state != null) ? state.name() : null);
		parameters.put("size", query.size());
		parameters.put("offset", query.offset());
		String found = "from (" + PAPERS + """
				) p where (cast(:plan as uuid) is null or p.plan_id = :plan)
					and (cast(:unit as uuid) is null or p.unit_id = :unit)
					and (cast(:kind as text) is null or p.kind = :kind)
					and (cast(:state as text) is null or p.state = :state)
				""";
		long total = this.jdbc.sql("select count(*) " + found).params(parameters).query(Long.class).single();
		return Page.of(this.jdbc
			.sql("select p.* " + found + " order by "
					+ query.orderBy(Map.of("changed", "p.changed_at", "sent", "p.sent_at", "unit", "p.unit_name"),
							"changed,desc")
					+ ", p.id limit :size offset :offset")
			.params(parameters)
			.query((row, _) -> line(row, this.papers.paper(row)))
			.list(), total, query);
	}

	@Transactional(readOnly = true)
	public Optional<PaperView> find(Actor actor, UUID id) {
		return this.jdbc.sql(PAPERS + "where p.id = :id").param("id", id).query((row, _) -> {
			ReviewPaper paper = this.papers.paper(row);
			Sending sending = paper.sending();
			return new PaperView(line(row, paper), paper.content(), (sending != null) ? sending.contentHash() : null,
					acts(actor, paper));
		}).optional();
	}

	private static PaperLine line(ResultSet row, ReviewPaper paper) throws SQLException {
		Sending sending = paper.sending();
		SelfScore score = paper.content().score();
		return new PaperLine(paper.id(), paper.version(), paper.planId(), row.getString("plan_code"), paper.year(),
				new UnitName(paper.unitId(), text(row.getString("unit_code")), text(row.getString("unit_name")),
						text(row.getString("unit_kind"))),
				paper.kind(), paper.about(), paper.due(), paper.state(), (score != null) ? score.total() : null,
				sending != null && sending.late(), (sending != null) ? sending.name() : null,
				(sending != null) ? sending.at() : null, paper.remark(), row.getString("decided_by_name"));
	}

	private static Set<PaperAct> acts(Actor actor, ReviewPaper paper) {
		Acting acting = actor.acting();
		if (acting == null) {
			return Set.of();
		}
		boolean heads = actor.acts("unit-head") && actor.units().contains(paper.unitId());
		boolean receives = actor.acts("commune-officer", "district-officer")
				&& acting.unitId().equals(paper.receiverId());
		return switch (paper.state()) {
			case DRAFT -> heads ? EnumSet.of(PaperAct.EDIT, PaperAct.DISCARD, PaperAct.SEND) : Set.of();
			case RETURNED -> heads ? EnumSet.of(PaperAct.EDIT, PaperAct.SEND) : Set.of();
			case SENT -> receives ? EnumSet.of(PaperAct.RECEIVE, PaperAct.RETURN) : Set.of();
			case RECEIVED -> Set.of();
		};
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
