package vn.giaouoc.plan.planning.application;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.plan.planning.application.PlanQueries.PlanView;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.PlanContent.Task;

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

	private OfficialDocument paper(PlanView plan) {
		Heading heading = new Heading(plan.number(), plan.symbol(), plan.place(), plan.issueDate(), plan.about());
		Issuer issuer = this.plans.issuer(plan.unit().id());
		PlanText text = PlanText.of(heading, issuer, plan.content(), this.catalogue,
				this.plans.unitNames(plan.content().tasks().stream().map(Task::unitId).toList()));
		return PlanPaper.of(heading, plan.year(), issuer, plan.content(), text);
	}

}
