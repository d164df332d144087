package vn.giaouoc.plan.planning.application;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.UnitKind;

/**
 * The issuing body as it stands at the head of its documents (NĐ 30/2020, Phụ lục I).
 *
 * @param parent the name of the unit above
 */
record Issuer(String name, UnitKind kind, @Nullable String parent) {

	private static final Locale VIETNAMESE = Locale.of("vi");

	/** A people's committee names none above it, a department does. */
	List<String> lines() {
		if (this.kind.hasOffice()) {
			return List.of("ỦY BAN NHÂN DÂN", capitals(this.name));
		}
		return (this.parent != null) ? List.of("UBND " + capitals(this.parent), capitals(this.name))
				: List.of(capitals(this.name));
	}

	/** Whom the head of the document names above it. */
	@Nullable String above() {
		return (!this.kind.hasOffice() && this.parent != null) ? "UBND " + this.parent : null;
	}

	/** As other documents call it. */
	String title() {
		return this.kind.hasOffice()
				? "Ủy ban nhân dân " + this.name.substring(0, 1).toLowerCase(VIETNAMESE) + this.name.substring(1)
				: this.name;
	}

	private static String capitals(String text) {
		return text.toUpperCase(VIETNAMESE);
	}

}
