package vn.giaouoc.award.law.domain;

import java.time.LocalDate;

/** Days off of officials, both ends included. */
public record Holiday(String name, LocalDate from, LocalDate to, String article, String source,
		boolean unverified) implements Dated {
}
