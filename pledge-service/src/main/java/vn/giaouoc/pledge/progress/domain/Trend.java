package vn.giaouoc.pledge.progress.domain;

/** What the last two reports say of the way; unknown with fewer. */
public enum Trend {

	UNKNOWN, BETTER, STEADY, WORSE

}
