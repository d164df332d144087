package vn.giaouoc.checker.rule;

/** A class of findings. */
interface Rule {

	void check(Inspection inspection);

}
