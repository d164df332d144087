package vn.giaouoc.documents;

/** Numbered parts of a body from the outermost inwards, as NĐ 30/2020 names them. */
public enum Level {

	/** Phần I. */
	PART,
	/** Chương I. */
	CHAPTER,
	/** Mục I. */
	SECTION,
	/** Điều 1. */
	ARTICLE,
	/** Khoản 1. */
	CLAUSE,
	/** 1.1., a clause within a clause, as plans are used to. */
	SUBCLAUSE,
	/** Điểm a). */
	POINT,
	/** A dash, which counts nothing. */
	DASH

}
