package vn.giaouoc.award.law.domain;

import java.time.LocalDate;

/** A day of the weekend that is worked in exchange for another (ngày làm bù). */
public record WorkedDay(LocalDate day, LocalDate inExchangeFor, String source, boolean unverified) {
}
