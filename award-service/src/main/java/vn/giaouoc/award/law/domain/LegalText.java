package vn.giaouoc.award.law.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A legal text with its days in force. */
public record LegalText(String number, String type, String name, @Nullable String body, boolean law, LocalDate from,
		@Nullable LocalDate to, @Nullable String replacedBy, String source, boolean unverified) implements Dated {
}
