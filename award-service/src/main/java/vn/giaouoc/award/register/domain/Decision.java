package vn.giaouoc.award.register.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The decision that an award rests on. */
public record Decision(String number, LocalDate date, @Nullable String body) {
}
