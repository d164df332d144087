package vn.giaouoc.pledge.progress.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What was said of something promised on a day.
 *
 * @param figure where it stands since, for what is measured
 * @param done for what is promised in words
 */
public record Report(LocalDate day, @Nullable BigDecimal figure, boolean done) {
}
