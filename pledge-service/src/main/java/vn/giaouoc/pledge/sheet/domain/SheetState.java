package vn.giaouoc.pledge.sheet.domain;

/** Where a unit's sheet stands, as users know it: chờ duyệt, đã duyệt, trả lại. */
public enum SheetState {

	SENT, RECEIVED, RETURNED

}
