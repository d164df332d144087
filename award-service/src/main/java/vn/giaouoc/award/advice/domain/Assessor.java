package vn.giaouoc.award.advice.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.advice.domain.Expectation.Idea;
import vn.giaouoc.award.advice.domain.Expectation.Rating;
import vn.giaouoc.award.advice.domain.Facts.Held;
import vn.giaouoc.award.advice.domain.Facts.Members;
import vn.giaouoc.award.advice.domain.Outlook.Finding;
import vn.giaouoc.award.law.domain.Check;
import vn.giaouoc.award.law.domain.Check.AnyOf;
import vn.giaouoc.award.law.domain.Check.Consecutive;
import vn.giaouoc.award.law.domain.Check.Dossier;
import vn.giaouoc.award.law.domain.Check.Graded;
import vn.giaouoc.award.law.domain.Check.HasMemberWith;
import vn.giaouoc.award.law.domain.Check.Initiative;
import vn.giaouoc.award.law.domain.Check.Judged;
import vn.giaouoc.award.law.domain.Check.MembersWith;
import vn.giaouoc.award.law.domain.Check.MonthsServed;
import vn.giaouoc.award.law.domain.Check.NoPendingCase;
import vn.giaouoc.award.law.domain.Check.NotDisciplined;
import vn.giaouoc.award.law.domain.Check.NotHeldYet;
import vn.giaouoc.award.law.domain.Check.Notice;
import vn.giaouoc.award.law.domain.Check.Quota;
import vn.giaouoc.award.law.domain.Check.Registered;
import vn.giaouoc.award.law.domain.Check.Vote;
import vn.giaouoc.award.law.domain.Criterion;
import vn.giaouoc.award.law.domain.Decides;
import vn.giaouoc.award.law.domain.Form;
import vn.giaouoc.award.law.domain.Honour;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.Regime;
import vn.giaouoc.award.law.domain.Title;

/**
 * Holds what is known against what the law asks on a day. It advises: what it cannot know
 * it says so, and nobody is kept from registering by it.
 */
public final class Assessor {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Law law;

	private final Regime regime;

	private final LocalDate day;

	private final Facts facts;

	/**
	 * Takes the rule set of the day of the act.
	 * @throws vn.giaouoc.award.law.domain.Refused when none is in force
	 */
	public Assessor(Law law, LocalDate day, Facts facts) {
		this.law = law;
		this.regime = law.regimeOn(day);
		this.day = day;
		this.facts = facts;
	}

	/** The titles of these kinds, and all forms, that he may register for. */
	public List<Outlook> outlooks(Set<Title.Kind> kinds) {
		return this.law.honours()
			.filter((honour) -> honour.existsUnder(this.regime) && open(honour) && switch (honour) {
				case Title title -> kinds.contains(title.kind());
				case Form _ -> true;
			})
			.map((honour) -> new Outlook(honour, findings(honour)))
			.toList();
	}

	private boolean open(Honour honour) {
		return !Collections.disjoint(honour.registrants(), this.facts.as());
	}

	private List<Finding> findings(Honour honour) {
		List<Finding> findings = new ArrayList<>();
		for (Criterion criterion : this.law.criteria(honour, this.regime, this.day)) {
			findings.add(new Finding(criterion.rule(), criterion.article(), criterion.unverified(),
					answer(criterion.check(), honour)));
		}
		for (Decides decides : honour.decidesUnder(this.regime)) {
			findings.add(new Finding("R10", decides.article(), decides.unverified(),
					Answer.of(Status.MET, "authority", Map.of("authority", decides.authority()))));
		}
		return findings;
	}

	Answer answer(Check check, Honour honour) {
		return switch (check) {
			case Registered() -> registered();
			case MonthsServed(int atLeast) -> months(atLeast);
			case NotDisciplined(var from) -> unknown("not-disciplined." + from, Map.of("year", this.facts.year()));
			case Graded(var atLeast, int years) -> graded(atLeast, years);
			case Initiative(var scope, int count) -> initiative(scope, count);
			case Consecutive(String title, int years) -> consecutive(title, years);
			case Quota(int percent, String of) -> unknown("quota", Map.of("percent", percent, "title", name(of)));
			case MembersWith members -> membersWith(members);
			case HasMemberWith(String title) -> hasMemberWith(title);
			case Vote(int percent, boolean secret, var base) ->
				unknown("vote." + (secret ? "secret" : "open") + "." + base, Map.of("percent", percent));
			case NoPendingCase() -> unknown("no-pending-case", Map.of());
			case NotHeldYet() -> notHeldYet(honour);
			case Dossier(var documents) -> unknown("dossier", Map.of("documents", String.join("; ", documents)));
			case Notice(int days) -> unknown("notice", Map.of("days", days));
			case Judged(String what) -> unknown("judged", Map.of("what", what));
			case AnyOf(var ways) -> Answer
				.anyOf(ways.stream().map((way) -> way.stream().map((one) -> answer(one, honour)).toList()).toList());
		};
	}

	private static Answer unknown(String code, Map<String, Object> members) {
		return Answer.of(Status.UNKNOWN, code, members);
	}

	private Answer registered() {
		Boolean registers = this.facts.expected().registers();
		return (registers == null) ? unknown("registered.unknown", Map.of())
				: registers ? Answer.of(Status.MET, "registered.met", Map.of())
						: Answer.of(Status.MISSING, "registered.missing", Map.of());
	}

	/**
	 * The directory may not know of all the years that somebody has served, so too few
	 * months in it prove nothing against him.
	 */
	private Answer months(int atLeast) {
		if (!this.facts.official()) {
			return Answer.of(Status.MET, "months-served.not-recruited", Map.of());
		}
		LocalDate since = this.facts.servedSince();
		Map<String, Object> needed = Map.of("atLeast", atLeast, "year", this.facts.year());
		if (since == null) {
			return unknown("months-served.no-day", needed);
		}
		LocalDate end = LocalDate.of(this.facts.year() + 1, 1, 1);
		long months = Math.max(0, Period.between(since, end).toTotalMonths());
		Map<String, Object> members = Map.of("atLeast", atLeast, "year", this.facts.year(), "months", months, "since",
				DAY.format(since));
		return (months >= atLeast) ? Answer.of(Status.MET, "months-served.met", members)
				: unknown("months-served.unknown", members);
	}

	private Answer graded(Check.Grade atLeast, int years) {
		int year = this.facts.year();
		if (!this.facts.official()) {
			return unknown("graded.resident", Map.of("year", year));
		}
		Rating expected = this.facts.expected().rating();
		Map<String, Object> members = Map.of("atLeast", atLeast, "years", years, "year", year, "expected",
				(expected != null) ? expected : "");
		if (expected != null && !expected.reaches(atLeast)) {
			return Answer.of(Status.MISSING, "graded.missing", members);
		}
		if (years > 1) {
			return unknown("graded.years", members);
		}
		return (expected != null) ? Answer.of(Status.MET, "graded.met", members) : unknown("graded.unknown", members);
	}

	private Answer initiative(Check.Scope scope, int count) {
		Idea expected = this.facts.expected().idea();
		Map<String, Object> members = Map.of("scope", scope, "count", count);
		if (expected != null && !expected.reaches(scope)) {
			return Answer.of(Status.MISSING, "initiative.missing", members);
		}
		return (expected != null && count == 1) ? Answer.of(Status.MET, "initiative.met", members)
				: unknown("initiative.unknown", members);
	}

	/**
	 * A gap breaks a row of years. The year at hand counts once it is in the register;
	 * until then the row is the one that ended last year.
	 */
	private Answer consecutive(String title, int needed) {
		int year = this.facts.year();
		List<Held> streak = this.facts.streak(title, year);
		boolean thisYear = !streak.isEmpty();
		if (!thisYear) {
			streak = this.facts.streak(title, year - 1);
		}
		Map<String, Object> members = Map.of("title", name(title), "needed", needed, "found", streak.size(), "year",
				year, "last", year - 1, "which",
				streak.stream().map((one) -> Integer.toString(one.year())).collect(Collectors.joining(", ")));
		String code = (streak.size() >= needed) ? "met"
				: streak.isEmpty() ? "none" : (!thisYear && streak.size() == needed - 1) ? "one-more" : "missing";
		return Answer.of((streak.size() >= needed) ? Status.MET : Status.MISSING, "consecutive." + code, members)
			.resting(streak.stream().map(Held::id).toList());
	}

	private Answer membersWith(MembersWith wanted) {
		Members members = this.facts.members();
		Map<String, Object> said = Map.of("title", name(wanted.title()), "percent", wanted.percent(), "year",
				this.facts.year());
		String more = wanted.more() ? "more" : "least";
		if (members == null) {
			return unknown("members-with." + more + ".unknown", said);
		}
		Map<String, Object> counted = Map.of("title", name(wanted.title()), "percent", wanted.percent(), "year",
				this.facts.year(), "holders", members.with(wanted.title()), "members", members.count());
		return wanted.enough(members.with(wanted.title()), members.count())
				? Answer.of(Status.MET, "members-with.met", counted)
				: Answer.of(Status.MISSING, "members-with." + more + ".missing", counted);
	}

	private Answer hasMemberWith(String title) {
		Members members = this.facts.members();
		Map<String, Object> said = Map.of("title", name(title), "year", this.facts.year());
		return (members == null) ? unknown("has-member-with.unknown", said)
				: (members.with(title) > 0) ? Answer.of(Status.MET, "has-member-with.met", said)
						: Answer.of(Status.MISSING, "has-member-with.missing", said);
	}

	private Answer notHeldYet(Honour honour) {
		int year = this.facts.year();
		@Nullable Held held = this.facts.held()
			.stream()
			.filter((one) -> one.honour().equals(honour.code()) && one.year() == year)
			.findFirst()
			.orElse(null);
		return (held == null) ? Answer.of(Status.MET, "not-held-yet.met", Map.of("year", year))
				: Answer.of(Status.MISSING, "not-held-yet.missing", Map.of("year", year, "decision", held.decision()))
					.resting(List.of(held.id()));
	}

	private String name(String code) {
		return this.law.honour(code).map(Honour::name).orElse(code);
	}

	/** The rule set that was chosen. */
	public Regime regime() {
		return this.regime;
	}

}
