package vn.giaouoc.pledge.registration.domain;

/** Kinds of those who pledge. */
public enum SubjectKind {

	OFFICIAL, COLLECTIVE, HOUSEHOLD, VILLAGER

}
