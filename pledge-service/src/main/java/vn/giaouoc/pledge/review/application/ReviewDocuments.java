package vn.giaouoc.pledge.review.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.registration.application.HonourNames;
import vn.giaouoc.pledge.registration.application.UnitNames;
import vn.giaouoc.pledge.review.application.ReviewDocument.Names;
import vn.giaouoc.pledge.review.domain.PaperKind;
import vn.giaouoc.pledge.review.domain.ReviewPaper;
import vn.giaouoc.pledge.review.domain.ReviewPaper.Sending;
import vn.giaouoc.pledge.review.domain.ReviewPlan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers of reviews as documents; they are laid out after the transaction, which nothing
 * waits for.
 */
@Service
public class ReviewDocuments {

	private final Papers papers;

	private final ReviewPlans plans;

	private final JdbcClient jdbc;

	private final BusinessClock clock;

	private final UnitNames units;

	private final HonourNames honours;

	ReviewDocuments(Papers papers, ReviewPlans plans, JdbcClient jdbc, BusinessClock clock, UnitNames units,
			HonourNames honours) {
		this.papers = papers;
		this.plans = plans;
		this.jdbc = jdbc;
		this.clock = clock;
		this.units = units;
		this.honours = honours;
	}

	/**
	 * A document that can be written in any of its forms.
	 *
	 * @param created when it was sent, or now for a draft
	 */
	public record Laid(OfficialDocument document, PaperKind kind, Instant created) {
	}

	/** Empty for a paper that the caller does not see. */
	@Transactional(readOnly = true)
	public Optional<Laid> find(UUID id) {
		return this.papers.find(id).map((paper) -> {
			Sending sending = paper.sending();
			return new Laid(new ReviewDocument(paper, names(paper), this.honours::of).document(), paper.kind(),
					(sending != null) ? sending.at().toInstant() : this.clock.instant());
		});
	}

	private Names names(ReviewPaper paper) {
		Optional<ReviewPlan> plan = this.plans.find(paper.planId());
		return new Names(this.units.onPaper(paper.unitId()), body(paper.receiverId()), place(paper.unitId()),
				plan.map(ReviewPlan::code).orElse("……"), plan.map(ReviewPlan::about).orElse("……"));
	}

	private String body(UUID unit) {
		String name = this.units.onPaper(unit);
		return "Ủy ban nhân dân " + name.substring(0, 1).toLowerCase(Locale.of("vi")) + name.substring(1);
	}

	/** The commune, called without its kind: Trà Phong, not Xã Trà Phong. */
	private String place(UUID unit) {
		@Nullable String commune = this.jdbc
			.sql("select u.name from directory_unit u where u.id = coalesce(unit_commune(:id), :id)")
			.param("id", unit)
			.query(String.class)
			.optional()
			.orElse(null);
		return (commune != null && !commune.isBlank()) ? UnitNames.place(commune) : "……";
	}

}
