package vn.giaouoc.kit.imports;

/** A column of a workbook; an enum of the service implements it. */
public interface Column {

	/** By which it is kept. */
	String name();

	/** The words that head it. */
	String header();

	/** Whether a number in it is a day. */
	boolean day();

	/**
	 * Whether a number in it is a figure, to be read as people here write one: with a
	 * comma before its decimals.
	 */
	default boolean figure() {
		return false;
	}

}
