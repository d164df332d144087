package vn.giaouoc.checker.rule;

/**
 * Whether the text is presented as issued, and how many working days a window leaves at
 * least after the issue.
 */
public record Settings(boolean issued, int workingDays) {

	private static final int WORKING_DAYS = 5;

	public static Settings draft() {
		return new Settings(false, WORKING_DAYS);
	}

	public static Settings asIssued() {
		return new Settings(true, WORKING_DAYS);
	}

	/** What a draft may still lack and an issued document may not. */
	Severity lacking(Severity inDraft) {
		return this.issued ? Severity.ERROR : inDraft;
	}

}
