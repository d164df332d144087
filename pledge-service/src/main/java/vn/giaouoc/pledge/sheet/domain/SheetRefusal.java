package vn.giaouoc.pledge.sheet.domain;

/** Why a sheet, or what is made of sheets, is refused. */
public sealed interface SheetRefusal {

	/** Rows came or changed since the head read them. */
	record SheetChanged() implements SheetRefusal {
	}

	/** Nothing is there to be sent. */
	record NothingToSend() implements SheetRefusal {
	}

	/** One sheet of a unit lies with its receiver at a time. */
	record StillWaiting() implements SheetRefusal {
	}

	/** Only a sheet that waits is received or returned. */
	record AlreadyDecided(SheetState state) implements SheetRefusal {
	}

	/** The row is not one of this sheet's. */
	record RowUnknown() implements SheetRefusal {
	}

	/** It lies with another receiver: the unit is managed by its sector. */
	record NotTheReceiver() implements SheetRefusal {
	}

	/** A due time lies in the future. */
	record DueOver() implements SheetRefusal {
	}

	/** Nothing has changed since the last one was sealed. */
	record NothingNew() implements SheetRefusal {
	}

}
