package vn.giaouoc.plan.planning.application;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;

/**
 * The issuing body as it stands at the head of its documents (NĐ 30/2020, Phụ lục I).
 *
 * @param parent the name of the unit above
 */
record Issuer(String name, UnitKind kind, @Nullable String parent) {

	private static final Locale VIETNAMESE = Locale.of("vi");

	private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\d])[\\p{L}\\d]");

	private static final Pattern KIND = Pattern.compile("^(?:Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Thành phố|Tỉnh) ");

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

	/** Type and issuing body (NĐ 30/2020, Phụ lục I, mục II.3): UBND, or initials. */
	String symbol() {
		return "KH-" + (this.kind.hasOffice() ? "UBND"
				: INITIALS.matcher(this.name).results().map(MatchResult::group).collect(Collectors.joining()))
			.toUpperCase(VIETNAMESE);
	}

	/** Where an administration dates its documents; null for a unit that has none. */
	@Nullable String place() {
		return this.kind.hasOffice() ? KIND.matcher(this.name).replaceFirst("") : null;
	}

	/**
	 * Who signs. A village or a department is no authority with a seal: its head signs
	 * under his post, and what goes out has been approved above.
	 */
	Signer signedBy(String person) {
		return switch (this.kind) {
			case PROVINCE, DISTRICT, COMMUNE, TOWNSHIP -> new Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", person);
			case VILLAGE -> new Signer("TRƯỞNG THÔN", "", person);
			case RESIDENTIAL_GROUP -> new Signer("TỔ TRƯỞNG TỔ DÂN PHỐ", "", person);
			case DEPARTMENT -> new Signer("TRƯỞNG BỘ PHẬN", "", person);
			case SCHOOL -> new Signer("HIỆU TRƯỞNG", "", person);
			case HEALTH_POST -> new Signer("TRƯỞNG TRẠM", "", person);
			case POLICE -> new Signer("TRƯỞNG CÔNG AN", "", person);
			case MILITARY_COMMAND -> new Signer("CHỈ HUY TRƯỞNG", "", person);
			case ORGANISATION -> new Signer("CHỦ TỊCH", "", person);
		};
	}

	/**
	 * Whether somebody signs as the unit's papers are signed, which no text shows: at its
	 * head a unit without an office names the committee above it, for which it does not
	 * sign.
	 */
	boolean signs(@Nullable Signer signer) {
		return !this.kind.hasOffice() && signer != null && !(signer.authority() + signer.post()).isBlank();
	}

	/** Whom its plan is for, besides the units below it. */
	String readers() {
		return switch (this.kind) {
			case PROVINCE, DISTRICT, COMMUNE, TOWNSHIP -> "Thường trực HĐND, các tổ chức chính trị - xã hội";
			case VILLAGE -> "Các hộ gia đình trong thôn";
			case RESIDENTIAL_GROUP -> "Các hộ gia đình trong tổ dân phố";
			case DEPARTMENT, SCHOOL, HEALTH_POST, POLICE, MILITARY_COMMAND, ORGANISATION ->
				"Cán bộ, công chức, viên chức, người lao động của đơn vị";
		};
	}

	/** Who keeps the file. */
	String onFile() {
		return "Lưu: " + (this.kind.hasOffice() ? "VT, Văn phòng" : this.name);
	}

	private static String capitals(String text) {
		return text.toUpperCase(VIETNAMESE);
	}

}
