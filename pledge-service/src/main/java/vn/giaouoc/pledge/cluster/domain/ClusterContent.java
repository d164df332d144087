package vn.giaouoc.pledge.cluster.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the units of a cluster promise one another, and the table by which they score one
 * another at the end of the year (bản giao ước thi đua, bảng chấm điểm).
 *
 * @param text paragraphs, parted by line breaks
 * @param signBy by which day the lead asks for signatures
 */
public record ClusterContent(@Size(max = 20_000) String text, @Size(max = 100) List<@Valid Criterion> criteria,
		@Nullable LocalDate signBy) {

	/** A client leaves out what it has none of. */
	public ClusterContent {
		text = (text != null) ? text : "";
		criteria = (criteria != null) ? List.copyOf(criteria) : List.of();
	}

	/**
	 * A line of the scoring table.
	 *
	 * @param base points for what is demanded
	 * @param bonus at most, for more than that
	 * @param penalty taken off at most
	 */
	public record Criterion(@NotBlank @Size(max = 1000) String text,
			@NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal base,
			@NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal bonus,
			@NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal penalty) {
	}

	/** Whether there is something to sign and something to score by. */
	public boolean isWhole() {
		return !this.text.isBlank() && !this.criteria.isEmpty();
	}

}
