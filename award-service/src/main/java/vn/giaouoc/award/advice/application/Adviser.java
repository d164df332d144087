package vn.giaouoc.award.advice.application;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.advice.application.AdviceFacts.Subject;
import vn.giaouoc.award.advice.domain.Assessor;
import vn.giaouoc.award.advice.domain.Expectation;
import vn.giaouoc.award.advice.domain.Outlook;
import vn.giaouoc.award.advice.domain.Outlook.Finding;
import vn.giaouoc.award.advice.domain.Status;
import vn.giaouoc.award.law.application.CatalogueEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.RegimeEntry;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.Title;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "What can I reach": every title that somebody may register for, with what is met, what
 * is missing and what is not known, each by its article.
 */
@Service
public class Adviser {

	/** Who may look at what others can reach. */
	private static final String[] ADVISED = { "unit-head", "commune-officer", "commune-leader", "council-member",
			"council-secretary", "district-officer", "district-leader" };

	private static final Set<Title.Kind> PERSONS = Set.of(Title.Kind.INDIVIDUAL);

	private static final Set<Title.Kind> COLLECTIVES = Set.of(Title.Kind.COLLECTIVE, Title.Kind.AREA);

	private final Law law;

	private final AdviceFacts facts;

	private final AdviceSentences sentences;

	private final BusinessClock clock;

	Adviser(Law law, AdviceFacts facts, AdviceSentences sentences, BusinessClock clock) {
		this.law = law;
		this.facts = facts;
		this.sentences = sentences;
		this.clock = clock;
	}

	/**
	 * What advice is asked for.
	 *
	 * @param on the day of the act, which chooses the rule set; null: the business day
	 * @param year for which the title would be awarded; null: that of the day
	 */
	public record Question(@Nullable LocalDate on, @Nullable Integer year, Expectation expected) {
	}

	/** The answer as a whole. */
	public record Advice(UUID subject, String name, LocalDate on, int year, RegimeEntry regime,
			List<HonourAdvice> honours) {
	}

	/**
	 * A title or form.
	 *
	 * @param outlook MISSING when something is, UNKNOWN when nothing is but something is
	 * not known
	 */
	public record HonourAdvice(String code, String name, Status outlook, int met, int missing, int unknown,
			List<CriterionAdvice> criteria) {
	}

	/**
	 * A criterion.
	 *
	 * @param rule R1 to R14
	 * @param text a sentence for the page
	 * @param evidence entries of the register
	 */
	public record CriterionAdvice(String rule, Status status, String text, String article, boolean unverified,
			List<UUID> evidence) {
	}

	/**
	 * Advice for a person in sight, or for the caller himself.
	 * @throws Problem 404 for whom the caller does not see, 403 {@code forbidden} for
	 * somebody else without one of the roles
	 */
	@Transactional(readOnly = true)
	public Advice person(Actor actor, UUID id, Question question) {
		LocalDate day = day(question);
		Subject subject = this.facts.person(id, day, year(question, day), question.expected());
		boolean own = id.equals(actor.personId());
		if (subject == null || !(own || !Collections.disjoint(subject.units(), actor.units()))) {
			throw Problem.notFound();
		}
		if (!own) {
			actor.require(ADVISED);
		}
		return advice(subject, day, PERSONS);
	}

	/**
	 * Advice for a unit in sight, as a collective.
	 * @throws Problem 404 for a unit that the caller does not see
	 */
	@Transactional(readOnly = true)
	public Advice unit(Actor actor, UUID id, Question question) {
		actor.requireSight(id);
		LocalDate day = day(question);
		Subject subject = this.facts.unit(id, day, year(question, day), question.expected());
		if (subject == null) {
			throw Problem.notFound();
		}
		return advice(subject, day, COLLECTIVES);
	}

	private LocalDate day(Question question) {
		return Objects.requireNonNullElseGet(question.on(), this.clock::today);
	}

	private static int year(Question question, LocalDate day) {
		return Objects.requireNonNullElseGet(question.year(), day::getYear);
	}

	private Advice advice(Subject subject, LocalDate day, Set<Title.Kind> kinds) {
		Assessor assessor = new Assessor(this.law, day, subject.facts());
		return new Advice(subject.id(), subject.name(), day, subject.facts().year(),
				CatalogueEntry.of(assessor.regime()), assessor.outlooks(kinds).stream().map(this::view).toList());
	}

	private HonourAdvice view(Outlook outlook) {
		return new HonourAdvice(outlook.honour().code(), outlook.honour().name(), outlook.status(),
				count(outlook, Status.MET), count(outlook, Status.MISSING), count(outlook, Status.UNKNOWN),
				outlook.findings().stream().map(this::view).toList());
	}

	private static int count(Outlook outlook, Status status) {
		return (int) outlook.findings().stream().filter((finding) -> finding.answer().status() == status).count();
	}

	private CriterionAdvice view(Finding finding) {
		return new CriterionAdvice(finding.rule(), finding.answer().status(), this.sentences.of(finding.answer()),
				finding.article(), finding.unverified(), finding.answer().evidence());
	}

}
