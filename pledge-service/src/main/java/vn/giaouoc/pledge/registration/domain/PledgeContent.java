package vn.giaouoc.pledge.registration.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is pledged. Titles and forms are two things by law (Luật 15/2003/QH11, Điều 20 and
 * 8; Luật 06/2022/QH15, Điều 3), each named by its code in the catalogue.
 *
 * @param movements of the plan that are joined
 */
public record PledgeContent(@Size(max = 20) List<@NotBlank @Size(max = 40) String> titles,
		@Size(max = 20) List<@NotBlank @Size(max = 40) String> forms,
		@Size(max = 50) List<@Valid Commitment> commitments, @Nullable @Valid Initiative initiative,
		@Size(max = 50) List<@NotNull UUID> movements) {

	public PledgeContent {
		titles = all(titles);
		forms = all(forms);
		commitments = all(commitments);
		movements = all(movements);
	}

	/** A client leaves out what it has none of. */
	private static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/** A promise in words, measured where it can be. */
	public record Commitment(@NotBlank @Size(max = 2000) String text, @Nullable BigDecimal figure,
			@Nullable @Size(max = 60) String unitOfMeasure) {
	}

	/** The topic of an initiative that is to be worked on, and its field. */
	public record Initiative(@NotBlank @Size(max = 1000) String topic, @Nullable @Size(max = 200) String field) {
	}

	/** A pledge that strives for nothing is none; a draft may be empty. */
	public boolean isEmpty() {
		return this.titles.isEmpty() && this.forms.isEmpty();
	}

}
