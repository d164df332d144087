package vn.giaouoc.award.law.domain;

/** Who decides under a rule set, and where that is written. */
public record Decides(String regime, Authority authority, String article, String source, boolean unverified) {
}
