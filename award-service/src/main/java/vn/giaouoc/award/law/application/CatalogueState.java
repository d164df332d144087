package vn.giaouoc.award.law.application;

import java.util.UUID;

import vn.giaouoc.award.law.application.CatalogueEntry.FormEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.HolidayEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.NameEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.RegimeEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TextEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TitleEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.WorkedDayEntry;

/**
 * An entry as the topic {@code award.catalogue} tells it: always its full present state;
 * the version grows with every change.
 */
sealed interface CatalogueState {

	UUID id();

	long version();

	/** A rule set. */
	record RegimeState(UUID id, long version, RegimeEntry regime) implements CatalogueState {
	}

	/** A title under one rule set. */
	record TitleState(UUID id, long version, TitleEntry title) implements CatalogueState {
	}

	/** A form under one rule set. */
	record FormState(UUID id, long version, FormEntry form) implements CatalogueState {
	}

	/** A legal text. */
	record TextState(UUID id, long version, TextEntry text) implements CatalogueState {
	}

	/** A movement, campaign or programme. */
	record NameState(UUID id, long version, NameEntry name) implements CatalogueState {
	}

	/** Days off. */
	record HolidayState(UUID id, long version, HolidayEntry holiday) implements CatalogueState {
	}

	/** A day of the weekend that is worked. */
	record WorkedDayState(UUID id, long version, WorkedDayEntry workedDay) implements CatalogueState {
	}

	static CatalogueState of(UUID id, long version, CatalogueEntry entry) {
		return switch (entry) {
			case RegimeEntry regime -> new RegimeState(id, version, regime);
			case TitleEntry title -> new TitleState(id, version, title);
			case FormEntry form -> new FormState(id, version, form);
			case TextEntry text -> new TextState(id, version, text);
			case NameEntry name -> new NameState(id, version, name);
			case HolidayEntry holiday -> new HolidayState(id, version, holiday);
			case WorkedDayEntry day -> new WorkedDayState(id, version, day);
		};
	}

}
