package vn.giaouoc.award.law.application;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.application.CatalogueEntry.FormEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.HolidayEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.NameEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.RegimeEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TextEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TitleEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.WorkedDayEntry;
import vn.giaouoc.award.law.domain.Dated;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.Regime;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.stereotype.Service;

/** What of the catalogue holds on a day; no day means the business day. */
@Service
public class CatalogueQueries {

	private final Law law;

	private final BusinessClock clock;

	CatalogueQueries(Law law, BusinessClock clock) {
		this.law = law;
		this.clock = clock;
	}

	/** Holidays of a year with the days that are worked in exchange. */
	public record Calendar(int year, List<HolidayEntry> holidays, List<WorkedDayEntry> workedDays) {
	}

	public List<RegimeEntry> regimes() {
		return this.law.regimes().stream().map(CatalogueEntry::of).toList();
	}

	public List<TitleEntry> titles(@Nullable LocalDate on) {
		Regime regime = this.law.regimeOn(day(on));
		return titles(regime).toList();
	}

	public List<FormEntry> forms(@Nullable LocalDate on) {
		Regime regime = this.law.regimeOn(day(on));
		return forms(regime).toList();
	}

	public List<TextEntry> texts(@Nullable LocalDate on) {
		return held(this.law.texts(), day(on)).map(CatalogueEntry::of).toList();
	}

	public List<NameEntry> names(@Nullable LocalDate on) {
		return held(this.law.names(), day(on)).map(CatalogueEntry::of).toList();
	}

	public Calendar calendar(@Nullable Year year) {
		int wanted = ((year != null) ? year : Year.from(day(null))).getValue();
		return new Calendar(wanted,
				this.law.holidays()
					.stream()
					.filter((one) -> one.from().getYear() <= wanted && one.to().getYear() >= wanted)
					.map(CatalogueEntry::of)
					.toList(),
				this.law.workedDays()
					.stream()
					.filter((one) -> one.day().getYear() == wanted)
					.map(CatalogueEntry::of)
					.toList());
	}

	/** All entries, of every day. */
	List<CatalogueEntry> everything() {
		Stream<CatalogueEntry> perRegime = this.law.regimes()
			.stream()
			.flatMap((regime) -> Stream
				.<Stream<? extends CatalogueEntry>>of(Stream.of(CatalogueEntry.of(regime)), titles(regime),
						forms(regime))
				.flatMap((some) -> some));
		return Stream.<Stream<? extends CatalogueEntry>>of(perRegime, this.law.texts().stream().map(CatalogueEntry::of),
				this.law.names().stream().map(CatalogueEntry::of), this.law.holidays().stream().map(CatalogueEntry::of),
				this.law.workedDays().stream().map(CatalogueEntry::of))
			.<CatalogueEntry>flatMap((some) -> some)
			.toList();
	}

	private Stream<TitleEntry> titles(Regime regime) {
		return this.law.titles()
			.stream()
			.filter((title) -> title.existsUnder(regime))
			.map((title) -> CatalogueEntry.of(this.law, title, regime));
	}

	private Stream<FormEntry> forms(Regime regime) {
		return this.law.forms()
			.stream()
			.filter((form) -> form.existsUnder(regime))
			.map((form) -> CatalogueEntry.of(form, regime));
	}

	private static <T extends Dated> Stream<T> held(List<T> all, LocalDate day) {
		return all.stream().filter((one) -> one.on(day));
	}

	private LocalDate day(@Nullable LocalDate on) {
		return Objects.requireNonNullElseGet(on, this.clock::today);
	}

}
