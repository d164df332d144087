package vn.giaouoc.checker.rule;

import vn.giaouoc.checker.plan.Doubt;

/** What the reader did not understand is said, so that a person looks at it. */
final class DoubtfulReading implements Rule {

	@Override
	public void check(Inspection inspection) {
		for (Doubt doubt : inspection.plan().doubts()) {
			String what = doubt.text().isBlank() ? "" : "'" + doubt.text() + "': ";
			inspection.advise("not-understood", Severity.INFO, doubt.place(), what + doubt.reason() + ".",
					"Đối chiếu với bản gốc và ghi lại cho rõ.");
		}
	}

}
