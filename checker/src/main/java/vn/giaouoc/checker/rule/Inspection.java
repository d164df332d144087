package vn.giaouoc.checker.rule;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Plan;
import vn.giaouoc.checker.plan.Titles;
import vn.giaouoc.checker.source.Place;

/** One plan under the rules, with what they have found so far. */
public final class Inspection {

	private static final List<Rule> RULES = List.of(new MissingParts(), new Deadlines(), new NamedDays(),
			new YearOfText(), new UnknownTitles(), new ForeignSyllables(), new OfficialNames(), new Ordinals(),
			new TypesAndSymbols(), new LegalTexts(), new UnfinishedClauses(), new ReviewDates(),
			new MeasurableTargets(), new DutiesAndRecipients(), new NamedWithoutTask(), new Bodies(),
			new ClassFigures(), new Abbreviations(), new RepeatedClauses(), new RegistrationScope(), new Counting(),
			new DoubledWords(), new DoubtfulReading());

	private final Plan plan;

	private final Catalogue catalogue;

	private final Settings settings;

	private final Titles titles;

	private final List<Finding> findings = new ArrayList<>();

	private Inspection(Plan plan, Catalogue catalogue, Settings settings) {
		this.plan = plan;
		this.catalogue = catalogue;
		this.settings = settings;
		this.titles = new Titles(catalogue);
	}

	/** All findings, in the order of the text. */
	public static List<Finding> of(Plan plan, Catalogue catalogue, Settings settings) {
		Inspection inspection = new Inspection(plan, catalogue, settings);
		RULES.forEach((rule) -> rule.check(inspection));
		return inspection.findings.stream()
			.distinct()
			.sorted(Comparator.comparingInt((Finding finding) -> finding.place().line())
				.thenComparingInt((finding) -> finding.place().start())
				.thenComparing(Finding::severity))
			.toList();
	}

	Plan plan() {
		return this.plan;
	}

	Catalogue catalogue() {
		return this.catalogue;
	}

	Settings settings() {
		return this.settings;
	}

	Titles titles() {
		return this.titles;
	}

	/**
	 * The day whose law counts: that of issue, or for a draft without one the first of
	 * the plan's year.
	 */
	Optional<LocalDate> day() {
		LocalDate issued = this.plan.header().issueDate();
		Integer year = this.plan.year();
		if (issued != null) {
			return Optional.of(issued);
		}
		return (year != null) ? Optional.of(LocalDate.of(year, Month.JANUARY, 1)) : Optional.empty();
	}

	void replace(String rule, Severity severity, Place place, String reason, String mend) {
		this.findings.add(new Finding(rule, severity, place, reason, mend, true));
	}

	/** Replaces a range, or only shows the mend where the range is broken over lines. */
	void replace(String rule, Severity severity, Passage passage, int start, int end, String reason, String mend) {
		this.findings
			.add(new Finding(rule, severity, passage.place(start, end), reason, mend, passage.onOneLine(start, end)));
	}

	void advise(String rule, Severity severity, Place place, String reason, String mend) {
		this.findings.add(new Finding(rule, severity, place, reason, mend, false));
	}

	boolean found(String rule, Place place) {
		return this.findings.stream()
			.anyMatch((finding) -> finding.rule().equals(rule) && finding.place().line() == place.line()
					&& finding.place().start() < place.end() && place.start() < finding.place().end());
	}

}
