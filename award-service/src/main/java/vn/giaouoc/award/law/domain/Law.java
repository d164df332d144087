package vn.giaouoc.award.law.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.giaouoc.award.law.domain.Refusal.NoRuleInForce;

/** Everything that the catalogue's files say; every question names a day. */
public record Law(List<Regime> regimes, List<Title> titles, List<Form> forms, List<LegalText> texts,
		List<OfficialName> names, List<Holiday> holidays, List<WorkedDay> workedDays, List<Criterion> criteria) {

	/**
	 * The rule set of an act: that of its day, never of today.
	 * @throws Refused when we know of none
	 */
	public Regime regimeOn(LocalDate day) {
		return this.regimes.stream()
			.filter((regime) -> regime.on(day))
			.findFirst()
			.orElseThrow(() -> new Refused(new NoRuleInForce(day)));
	}

	/** Titles first. */
	public Stream<Honour> honours() {
		return Stream.concat(this.titles.stream(), this.forms.stream());
	}

	public Optional<Honour> honour(String code) {
		return honours().filter((one) -> one.code().equals(code)).findFirst();
	}

	/** What is asked of a title or form on a day, in the order of the rules. */
	public List<Criterion> criteria(Honour honour, Regime regime, LocalDate day) {
		return this.criteria.stream().filter((one) -> one.appliesTo(honour, regime, day)).toList();
	}

}
