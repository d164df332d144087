package vn.giaouoc.kit.test;

/** Where an object lies, seen from the caller. */
enum Place {

	/**
	 * It does not exist: first, because its answer is what others are held against.
	 */
	UNKNOWN,
	/** It is the caller's. */
	MINE,
	/** A colleague's, in the caller's unit. */
	OWN, CHILD, PARENT, SIBLING, FOREIGN

}
