package vn.giaouoc.pledge.progress.domain;

import java.time.LocalDate;

import vn.giaouoc.pledge.registration.domain.PledgeState;

/** Why a report of progress, or a file to prove it, is refused. */
public sealed interface ProgressRefusal {

	/** Progress is that of a pledge that the head stands for. */
	record NotStoodFor(PledgeState state) implements ProgressRefusal {
	}

	/**
	 * The pledge has no commitment of that number, or says something else there by now.
	 */
	record NoSuchCommitment() implements ProgressRefusal {
	}

	/** What is measured is reported in figures. */
	record FigureMissing(String unitOfMeasure) implements ProgressRefusal {
	}

	/** A report tells of a day of the pledge's time that has come. */
	record DayOutside(LocalDate from, LocalDate to) implements ProgressRefusal {
	}

	/** More would not be read by anybody. */
	record TooManyReports(int most) implements ProgressRefusal {
	}

	/** As {@link TooManyReports}, for the files of one report. */
	record TooManyFiles(int most) implements ProgressRefusal {
	}

}
