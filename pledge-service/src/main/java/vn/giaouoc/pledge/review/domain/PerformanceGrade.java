package vn.giaouoc.pledge.review.domain;

/** The yearly rating of an official, an input to titles. */
public enum PerformanceGrade {

	EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED

}
