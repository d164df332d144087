package vn.giaouoc.documents;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Place and date of issue (box 4); day and month stay open until then. */
public record Dateline(String place, int year, @Nullable LocalDate date) {

	private static final String OPEN = "    ";

	public Dateline {
		place = Text.required(place);
		if (date != null && date.getYear() != year) {
			throw new IllegalArgumentException("ngày " + date + " không thuộc năm " + year);
		}
	}

	public static Dateline dated(String place, LocalDate date) {
		return new Dateline(place, date.getYear(), date);
	}

	public static Dateline open(String place, int year) {
		return new Dateline(place, year, null);
	}

	/**
	 * "ngày 25 tháng 01 năm 2022": days below ten and the first two months have a leading
	 * zero, so that nothing can be put before them.
	 */
	String day() {
		if (this.date == null) {
			return "ngày" + OPEN + "tháng" + OPEN + "năm " + this.year;
		}
		int month = this.date.getMonthValue();
		return "ngày %02d tháng %s năm %d".formatted(this.date.getDayOfMonth(),
				(month <= 2) ? "0" + month : String.valueOf(month), this.year);
	}

}
