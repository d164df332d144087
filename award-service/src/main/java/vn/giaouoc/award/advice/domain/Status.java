package vn.giaouoc.award.advice.domain;

/** How far a criterion is met, as far as we know. */
public enum Status {

	MET, MISSING, UNKNOWN

}
