package vn.giaouoc.award.advice.domain;

import java.util.List;

import vn.giaouoc.award.law.domain.Honour;

/** A title or form with everything that is asked for it, as it stands. */
public record Outlook(Honour honour, List<Finding> findings) {

	/** A criterion with its answer. */
	public record Finding(String rule, String article, boolean unverified, Answer answer) {
	}

	public Status status() {
		return Answer.together(this.findings.stream().map(Finding::answer).toList());
	}

}
