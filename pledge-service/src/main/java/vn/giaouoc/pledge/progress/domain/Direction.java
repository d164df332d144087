package vn.giaouoc.pledge.progress.domain;

/** Which way is better. */
public enum Direction {

	AT_LEAST, AT_MOST

}
