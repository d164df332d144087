package vn.giaouoc.kit.imports;

import java.util.List;

/** A sheet of a workbook; an enum of the service implements it. */
public interface SheetShape<C extends Column> {

	/** By which it is kept. */
	String name();

	/** The words on its tab. */
	String title();

	List<C> required();

	List<C> optional();

}
