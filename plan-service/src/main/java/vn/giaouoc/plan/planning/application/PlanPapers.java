package vn.giaouoc.plan.planning.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanView;
import vn.giaouoc.plan.planning.domain.Heading;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as papers; they are laid out after the transaction, which nothing waits for. */
@Service
public class PlanPapers {

	private final PlanQueries queries;

	private final Plans plans;

	private final Catalogue catalogue;

	PlanPapers(PlanQueries queries, Plans plans, Catalogue catalogue) {
		this.queries = queries;
		this.plans = plans;
		this.catalogue = catalogue;
	}

	/** Empty for a plan that the caller does not see. */
	@Transactional(readOnly = true)
	public Optional<OfficialDocument> find(Actor actor, UUID id, @Nullable Integer edition) {
		return this.queries.find(actor, id, edition).map(this::paper);
	}

	/**
	 * The same paper line by line, to be looked at; empty for a plan that the caller does
	 * not see.
	 */
	@Transactional(readOnly = true)
	public Optional<List<PaperLine>> lines(Actor actor, UUID id, @Nullable Integer edition) {
		return this.queries.find(actor, id, edition)
			.map((plan) -> text(plan, heading(plan), this.plans.issuer(plan.unit().id()), units(plan)).lines());
	}

	private OfficialDocument paper(PlanView plan) {
		Heading heading = heading(plan);
		Issuer issuer = this.plans.issuer(plan.unit().id());
		Map<UUID, String> units = units(plan);
		return PlanPaper.of(heading, plan.year(), issuer, plan.content(), text(plan, heading, issuer, units), units);
	}

	private static Heading heading(PlanView plan) {
		return new Heading(plan.number(), plan.symbol(), plan.place(), plan.issueDate(), plan.about());
	}

	private Map<UUID, String> units(PlanView plan) {
		return this.plans.unitNames(plan.content().units());
	}

	private PlanText text(PlanView plan, Heading heading, Issuer issuer, Map<UUID, String> units) {
		return PlanText.of(heading, issuer, plan.content(), this.catalogue, units);
	}

}
