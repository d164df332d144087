package vn.giaouoc.award.law.application;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.domain.Authority;
import vn.giaouoc.award.law.domain.Check;
import vn.giaouoc.award.law.domain.Criterion;
import vn.giaouoc.award.law.domain.Decides;
import vn.giaouoc.award.law.domain.Form;
import vn.giaouoc.award.law.domain.Holiday;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.LegalText;
import vn.giaouoc.award.law.domain.OfficialName;
import vn.giaouoc.award.law.domain.Regime;
import vn.giaouoc.award.law.domain.Registrant;
import vn.giaouoc.award.law.domain.Title;
import vn.giaouoc.award.law.domain.WorkedDay;

/**
 * One entry of the catalogue as pages and other services read it: whole in itself, with
 * its days and the article that it rests on. What differs between rule sets is an entry
 * per rule set, so that a day picks the right one and nobody has to know the regimes.
 */
public sealed interface CatalogueEntry {

	/** Tells entries apart, for as long as they exist. */
	String key();

	/** A rule set; {@code to} is the last day, or null while open. */
	record RegimeEntry(String code, String name, LocalDate from, @Nullable LocalDate to, String article,
			Regime.Registration registration, String registrationArticle, boolean unverified,
			@Nullable String remark) implements CatalogueEntry {

		@Override
		public String key() {
			return "regime/" + this.code;
		}

	}

	/**
	 * A title under one rule set.
	 *
	 * @param registrants who may register for it
	 * @param level of the authority that it belongs to: COMMUNE, DISTRICT, PROVINCE,
	 * SECTOR, STATE
	 * @param quota null when the law sets none
	 */
	record TitleEntry(String code, String regime, String name, List<String> names, Title.Kind kind, String level,
			List<Registrant> registrants, LocalDate from, @Nullable LocalDate to, Authority decidedBy, String article,
			boolean unverified, @Nullable QuotaEntry quota) implements CatalogueEntry {

		@Override
		public String key() {
			return "title/" + this.code + "/" + this.regime;
		}

	}

	/** At most so many in a hundred of those who hold the other title, rounded down. */
	record QuotaEntry(int percent, String of, String article, boolean unverified) {
	}

	/** A form of commendation under one rule set. */
	record FormEntry(String code, String regime, String name, List<String> levels, List<Registrant> registrants,
			LocalDate from, @Nullable LocalDate to, List<DeciderEntry> decides) implements CatalogueEntry {

		@Override
		public String key() {
			return "form/" + this.code + "/" + this.regime;
		}

	}

	/** Who decides on a form, at one of its levels. */
	record DeciderEntry(Authority authority, String article, boolean unverified) {
	}

	/** A legal text. */
	record TextEntry(String number, String type, String name, @Nullable String body, boolean law, LocalDate from,
			@Nullable LocalDate to, @Nullable String replacedBy, boolean unverified) implements CatalogueEntry {

		@Override
		public String key() {
			return "text/" + this.number;
		}

	}

	/** A movement, campaign or programme by its official name. */
	record NameEntry(OfficialName.Kind kind, String name, LocalDate from, @Nullable LocalDate to,
			@Nullable String article, boolean unverified) implements CatalogueEntry {

		@Override
		public String key() {
			return "name/" + this.name + "/" + this.from;
		}

	}

	/** Days off. */
	record HolidayEntry(String name, LocalDate from, LocalDate to, String article,
			boolean unverified) implements CatalogueEntry {

		@Override
		public String key() {
			return "holiday/" + this.from;
		}

	}

	/** A day of the weekend that is worked. */
	record WorkedDayEntry(LocalDate day, LocalDate inExchangeFor, boolean unverified) implements CatalogueEntry {

		@Override
		public String key() {
			return "worked-day/" + this.day;
		}

	}

	static RegimeEntry of(Regime regime) {
		return new RegimeEntry(regime.code(), regime.name(), regime.from(), regime.to(), regime.article(),
				regime.registration(), regime.registrationArticle(), regime.unverified(), regime.remark());
	}

	static TitleEntry of(Law law, Title title, Regime regime) {
		Decides decides = title.decidesUnder(regime).getFirst();
		return new TitleEntry(title.code(), regime.code(), title.name(), title.names(), title.kind(), title.level(),
				title.registrants().stream().sorted().toList(), regime.from(), regime.to(), decides.authority(),
				decides.article(), decides.unverified(), quota(law, title, regime));
	}

	private static @Nullable QuotaEntry quota(Law law, Title title, Regime regime) {
		for (Criterion criterion : law.criteria(title, regime, regime.from())) {
			if (criterion.check() instanceof Check.Quota quota) {
				return new QuotaEntry(quota.percent(), quota.of(), criterion.article(), criterion.unverified());
			}
		}
		return null;
	}

	static FormEntry of(Form form, Regime regime) {
		return new FormEntry(form.code(), regime.code(), form.name(), form.levels(),
				form.registrants().stream().sorted().toList(), regime.from(), regime.to(),
				form.decidesUnder(regime)
					.stream()
					.map((one) -> new DeciderEntry(one.authority(), one.article(), one.unverified()))
					.toList());
	}

	static TextEntry of(LegalText text) {
		return new TextEntry(text.number(), text.type(), text.name(), text.body(), text.law(), text.from(), text.to(),
				text.replacedBy(), text.unverified());
	}

	static NameEntry of(OfficialName name) {
		return new NameEntry(name.kind(), name.name(), name.from(), name.to(), name.article(), name.unverified());
	}

	static HolidayEntry of(Holiday holiday) {
		return new HolidayEntry(holiday.name(), holiday.from(), holiday.to(), holiday.article(), holiday.unverified());
	}

	static WorkedDayEntry of(WorkedDay day) {
		return new WorkedDayEntry(day.day(), day.inExchangeFor(), day.unverified());
	}

}
