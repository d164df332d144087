package vn.giaouoc.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A column of a listing; its width counts characters. */
public sealed interface ListingColumn<T> {

	String title();

	int width();

	/** Text stays text, also when it begins as a formula does. */
	record Words<T>(String title, int width, Function<T, @Nullable String> value) implements ListingColumn<T> {

		public Words {
			title = Text.required(title);
		}

	}

	/** A figure that a workbook can add up. */
	record Figure<T>(String title, int width, Function<T, @Nullable BigDecimal> value) implements ListingColumn<T> {

		public Figure {
			title = Text.required(title);
		}

	}

	/** A day, written 08/02/2022. */
	record Day<T>(String title, int width, Function<T, @Nullable LocalDate> value) implements ListingColumn<T> {

		public Day {
			title = Text.required(title);
		}

	}

}
