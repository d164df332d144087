package vn.giaouoc.plan.planning.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.planning.domain.Finding.Severity;
import vn.giaouoc.plan.planning.domain.PlanEvent.PlanAmended;
import vn.giaouoc.plan.planning.domain.PlanEvent.PlanClosed;
import vn.giaouoc.plan.planning.domain.PlanEvent.PlanIssued;
import vn.giaouoc.plan.planning.domain.PlanEvent.PlanRevoked;
import vn.giaouoc.plan.planning.domain.PlanEvent.WindowOpened;
import vn.giaouoc.plan.planning.domain.Refusal.ApprovalNeeded;
import vn.giaouoc.plan.planning.domain.Refusal.ErrorsAreMended;
import vn.giaouoc.plan.planning.domain.Refusal.FindingUnknown;
import vn.giaouoc.plan.planning.domain.Refusal.IllegalMove;
import vn.giaouoc.plan.planning.domain.Refusal.IssueDateImpossible;
import vn.giaouoc.plan.planning.domain.Refusal.NothingToApprove;
import vn.giaouoc.plan.planning.domain.Refusal.OpenFindings;

/**
 * One edition of a plan: the document by which a unit launches and schedules the year, or
 * of a sub-plan derived from one.
 *
 * @param id of the plan, the same in all editions
 * @param edition 1, and one more with each amendment
 * @param version 0 before it is written
 * @param unitId the issuing unit
 * @param parent the edition that a sub-plan is derived from, null for a plan of its own
 */
public record Plan(UUID id, int edition, long version, UUID unitId, int year, @Nullable Parent parent, PlanState state,
		Heading heading, boolean openToPublic, PlanContent content, List<Finding> findings, Trail trail) {

	/** The edition of the plan above, and its unit: the superior. */
	public record Parent(UUID planId, int edition, UUID unitId) {
	}

	/**
	 * What has happened to it on its way.
	 *
	 * @param remark why it was returned or revoked
	 * @param file the signed document from outside
	 */
	public record Trail(@Nullable String remark, @Nullable Signature signature, @Nullable SignedFile file,
			@Nullable Instant issuedAt) {

		static final Trail NEW = new Trail(null, null, null, null);

	}

	/** The leader's approval, under a fresh login; no legal signature by itself. */
	public record Signature(UUID personId, String name, Instant at) {
	}

	/** A scan or an externally signed pdf. */
	public record SignedFile(UUID id, String name, String sha256) {
	}

	/** What a drafter writes. */
	public record Writing(int year, String symbol, @Nullable String place, String about, boolean openToPublic,
			PlanContent content) {
	}

	/** What the clerk enters. */
	public record Entry(int number, LocalDate issueDate) {
	}

	/** An issued edition, the one whose place it took, and what is told of it. */
	public record Issue(Plan issued, @Nullable Plan replaced, PlanEvent event) {
	}

	public static Plan draft(UUID id, UUID unitId, @Nullable Parent parent, Writing writing) {
		return new Plan(id, 1, 0, unitId, writing.year(), parent, PlanState.DRAFT,
				new Heading(null, writing.symbol(), writing.place(), null, writing.about()), writing.openToPublic(),
				writing.content(), List.of(), Trail.NEW);
	}

	public @Nullable UUID parentPlanId() {
		return (this.parent != null) ? this.parent.planId() : null;
	}

	/** What the drafter writes, instead of what stood there. */
	public Plan edit(Writing writing) {
		Heading written = new Heading(null, writing.symbol(), writing.place(), null, writing.about());
		return new Plan(this.id, this.edition, this.version, this.unitId, writing.year(), this.parent, move(Act.EDIT),
				written, writing.openToPublic(), writing.content(), this.findings, this.trail);
	}

	/** What a check found; answers to what is found again are kept. */
	public Plan checked(List<Finding> found) {
		return with(move(Act.CHECK), this.heading, answered(found), this.trail);
	}

	/** What was found, with the answers that were given to the same before. */
	public List<Finding> answered(List<Finding> found) {
		Map<String, Finding> before = this.findings.stream()
			.collect(Collectors.toMap(Finding::key, Function.identity(), (one, _) -> one));
		return found.stream().map((one) -> {
			Finding same = before.get(one.key());
			return (same != null && one.severity() == Severity.WARNING) ? one.answered(same.answer()) : one;
		}).toList();
	}

	/** Why a warning stays as it is. */
	public Plan answer(String key, @Nullable String reason) {
		PlanState next = move(Act.ANSWER);
		Finding found = this.findings.stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new Refused(new FindingUnknown()));
		if (found.severity() == Severity.ERROR) {
			throw new Refused(new ErrorsAreMended());
		}
		return with(next, this.heading,
				this.findings.stream().map((one) -> one.key().equals(key) ? one.answered(reason) : one).toList(),
				this.trail);
	}

	/** One reason for all warnings that have none yet. */
	public Plan answerOpen(String reason) {
		return with(move(Act.ANSWER), this.heading,
				this.findings.stream()
					.map((one) -> (one.severity() == Severity.WARNING && one.isOpen()) ? one.answered(reason) : one)
					.toList(),
				this.trail);
	}

	/** How many warnings want an answer. */
	public int openWarnings() {
		return count(this.findings, Severity.WARNING);
	}

	public Plan sendForApproval() {
		PlanState next = move(Act.SEND_FOR_APPROVAL);
		if (this.parent == null) {
			throw new Refused(new NothingToApprove());
		}
		requireNothingOpen(this.findings);
		return with(next, remarked(null));
	}

	public Plan approve() {
		return with(move(Act.APPROVE), this.trail);
	}

	public Plan sendForSignature() {
		PlanState next = move(Act.SEND_FOR_SIGNATURE);
		if (this.parent != null) {
			throw new Refused(new ApprovalNeeded());
		}
		requireNothingOpen(this.findings);
		return with(next, remarked(null));
	}

	public Plan sign(UUID personId, String name, Instant at) {
		return with(move(Act.SIGN),
				new Trail(null, new Signature(personId, name, at), this.trail.file(), this.trail.issuedAt()));
	}

	public Plan giveBack(String remark) {
		return with(move(Act.RETURN), new Trail(remark, null, null, null));
	}

	public Plan recall() {
		return with(move(Act.RECALL), new Trail(null, null, null, null));
	}

	public Plan attach(SignedFile file) {
		return with(move(Act.ATTACH),
				new Trail(this.trail.remark(), this.trail.signature(), file, this.trail.issuedAt()));
	}

	/** The plan as it would go out: what the last check looks at. */
	public Plan numbered(Entry entry) {
		return with(this.state, this.heading.numbered(entry.number(), entry.issueDate()), this.findings, this.trail);
	}

	/**
	 * Gives it number and date and puts it in force. What is only to be warned of was
	 * answered before the signature.
	 * @param found what the last check found in the plan as {@link #numbered}
	 * @param replaced the edition in force, if there is one
	 * @param signedOn the business day of the signature
	 */
	public Issue issue(Entry entry, List<Finding> found, @Nullable Plan replaced, LocalDate signedOn, LocalDate today,
			Instant now) {
		PlanState next = move(Act.ISSUE);
		if (entry.issueDate().isBefore(signedOn) || entry.issueDate().isAfter(today)) {
			throw new Refused(new IssueDateImpossible(signedOn, today));
		}
		List<Finding> kept = answered(found);
		int errors = count(kept, Severity.ERROR);
		if (errors > 0) {
			throw new Refused(new OpenFindings(errors, count(kept, Severity.WARNING)));
		}
		Plan issued = with(next, this.heading.numbered(entry.number(), entry.issueDate()), kept,
				new Trail(null, this.trail.signature(), this.trail.file(), now));
		if (replaced == null) {
			return new Issue(issued, null, PlanIssued.of(issued));
		}
		Plan superseded = replaced.with(replaced.move(Act.SUPERSEDE), replaced.trail);
		return new Issue(issued, superseded, PlanAmended.of(issued, replaced.edition()));
	}

	/** The next edition, to be drafted while this one stays in force. */
	public Plan amend() {
		move(Act.AMEND);
		return new Plan(this.id, this.edition + 1, 0, this.unitId, this.year, this.parent, PlanState.DRAFT,
				this.heading.numbered(null, null), this.openToPublic, this.content, List.of(), Trail.NEW);
	}

	public Plan close() {
		return with(move(Act.CLOSE), this.trail);
	}

	public Plan revoke(String reason) {
		return with(move(Act.REVOKE), remarked(reason));
	}

	/** Whether it may be thrown away; fails unless it may. */
	public void requireDiscardable() {
		step(Act.DISCARD);
	}

	public PlanClosed closed() {
		return new PlanClosed(this.id, this.edition, this.unitId, this.year, code(), this.heading.about());
	}

	public PlanRevoked revoked() {
		return new PlanRevoked(this.id, this.edition, this.unitId, this.year, code(), this.heading.about(),
				Objects.requireNonNullElse(this.trail.remark(), ""));
	}

	/**
	 * All that has been told of this edition, to be told again.
	 * @param now by which windows have opened
	 */
	public List<PlanEvent> told(Instant now) {
		return switch (this.state) {
			case DRAFT, CHECKED, WAITING_APPROVAL, WAITING_SIGNATURE, RETURNED, SIGNED -> List.of();
			case AMENDED -> List.of(issued());
			case CLOSED -> List.of(issued(), closed());
			case REVOKED -> List.of(issued(), revoked());
			case ISSUED -> Stream.concat(Stream.of(issued()), opened(now)).toList();
		};
	}

	private PlanEvent issued() {
		return (this.edition == 1) ? PlanIssued.of(this) : PlanAmended.of(this, this.edition - 1);
	}

	private Stream<PlanEvent> opened(Instant now) {
		return this.content.windows()
			.stream()
			.filter((window) -> window.opens() != null && !window.opens().toInstant().isAfter(now))
			.map((window) -> WindowOpened.of(this, window));
	}

	private String code() {
		return Objects.requireNonNull(this.heading.code());
	}

	public Plan saved() {
		return new Plan(this.id, this.edition, this.version + 1, this.unitId, this.year, this.parent, this.state,
				this.heading, this.openToPublic, this.content, this.findings, this.trail);
	}

	private static void requireNothingOpen(List<Finding> findings) {
		int errors = count(findings, Severity.ERROR);
		int warnings = count(findings, Severity.WARNING);
		if (errors + warnings > 0) {
			throw new Refused(new OpenFindings(errors, warnings));
		}
	}

	private static int count(List<Finding> findings, Severity severity) {
		return (int) findings.stream().filter((one) -> one.severity() == severity && one.isOpen()).count();
	}

	/** The line of the table by which the act is possible now. */
	public Transition step(Act act) {
		return Transition.of(this.state, act).orElseThrow(() -> new Refused(new IllegalMove(this.state, act)));
	}

	private PlanState move(Act act) {
		return Optional.ofNullable(step(act).to()).orElseThrow();
	}

	private Trail remarked(@Nullable String remark) {
		return new Trail(remark, this.trail.signature(), this.trail.file(), this.trail.issuedAt());
	}

	private Plan with(PlanState next, Trail newTrail) {
		return with(next, this.heading, this.findings, newTrail);
	}

	private Plan with(PlanState next, Heading newHeading, List<Finding> newFindings, Trail newTrail) {
		return new Plan(this.id, this.edition, this.version, this.unitId, this.year, this.parent, next, newHeading,
				this.openToPublic, this.content, newFindings, newTrail);
	}

}
