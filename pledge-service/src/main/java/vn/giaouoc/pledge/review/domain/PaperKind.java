package vn.giaouoc.pledge.review.domain;

/** What a unit hands in about its year: báo cáo, bảng tự chấm điểm, biên bản bình xét. */
public enum PaperKind {

	REPORT, SCORE, MINUTES

}
