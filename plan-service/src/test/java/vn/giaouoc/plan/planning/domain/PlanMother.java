package vn.giaouoc.plan.planning.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Finding.Severity;
import vn.giaouoc.plan.planning.domain.Plan.Entry;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.Plan.Signature;
import vn.giaouoc.plan.planning.domain.Plan.Trail;
import vn.giaouoc.plan.planning.domain.Plan.Writing;
import vn.giaouoc.plan.planning.domain.PlanContent.Citation;
import vn.giaouoc.plan.planning.domain.PlanContent.Direction;
import vn.giaouoc.plan.planning.domain.PlanContent.Movement;
import vn.giaouoc.plan.planning.domain.PlanContent.MovementType;
import vn.giaouoc.plan.planning.domain.PlanContent.Recipient;
import vn.giaouoc.plan.planning.domain.PlanContent.Review;
import vn.giaouoc.plan.planning.domain.PlanContent.ReviewKind;
import vn.giaouoc.plan.planning.domain.PlanContent.Round;
import vn.giaouoc.plan.planning.domain.PlanContent.ScoringItem;
import vn.giaouoc.plan.planning.domain.PlanContent.ScoringKind;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanContent.Task;
import vn.giaouoc.plan.planning.domain.PlanContent.Theme;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

/** Plans as they may stand on a day of January 2022. */
public final class PlanMother {

	public static final LocalDate DAY = LocalDate.of(2022, 1, 26);

	public static final Instant NOON = Instant.parse("2022-01-26T05:00:00Z");

	public static final UUID COMMUNE = id(1);

	private static final Signature SIGNED = new Signature(id(90), "Trương Ngọc Thanh", NOON);

	private PlanMother() {
	}

	/** An id that is the same in every run. */
	public static UUID id(int number) {
		return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
	}

	/** A little of everything. */
	public static PlanContent content() {
		return content(window());
	}

	public static PlanContent content(Window window) {
		return new PlanContent(
				List.of(new Citation("Luật số 15/2003/QH11 ngày 26 tháng 11 năm 2003 về thi đua, khen thưởng", "Luật",
						"15/2003/QH11", "Quốc hội", LocalDate.of(2003, 11, 26))),
				List.of("Phát huy tinh thần thi đua yêu nước"), List.of("Thiết thực, hiệu quả"),
				List.of(new Theme(
						"ECONOMY", "Phát triển kinh tế, giảm nghèo bền vững", List.of("Giảm tỷ lệ hộ nghèo"))),
				List.of("Đẩy mạnh tuyên truyền"),
				List.of(new Movement(id(40), MovementType.REGULAR, "Đoàn kết, sáng tạo", "Hoàn thành nhiệm vụ năm",
						"Cán bộ, công chức và nhân dân", List.of("Hoàn thành chỉ tiêu được giao"),
						LocalDate.of(2022, 2, 1), LocalDate.of(2022, 12, 15),
						List.of(new Round(id(41), "Đợt 1", LocalDate.of(2022, 2, 1), LocalDate.of(2022, 6, 30))))),
				List.of("Các bộ phận tổ chức đăng ký giao ước thi đua"), List.of(window),
				List.of(new Target(id(60), null, "Tỷ lệ hộ nghèo", "%", new BigDecimal("12.5"), new BigDecimal("10"),
						BigDecimal.ONE, Direction.AT_MOST, LocalDate.of(2022, 12, 31), COMMUNE)),
				List.of(new ScoringItem(id(70), ScoringKind.BASE, "Hoàn thành chỉ tiêu", new BigDecimal("60"))),
				List.of(new Task(id(80), null, UnitKind.VILLAGE, "Họp dân, phát động phong trào",
						LocalDate.of(2022, 2, 15), true)),
				List.of(new Review(id(85), ReviewKind.MID_YEAR, "Sơ kết 6 tháng đầu năm", LocalDate.of(2022, 6, 30))),
				"Đề nghị các bộ phận, các thôn triển khai thực hiện.",
				List.of(new Recipient("Các bộ phận, các thôn", null), new Recipient("Lưu: VT", null)),
				new Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trương Ngọc Thanh"));
	}

	public static Window window() {
		return window(id(50));
	}

	/** The id of a window is one plan's alone. */
	public static Window window(UUID id) {
		return new Window(id, List.of(UnitKind.DEPARTMENT, UnitKind.VILLAGE),
				OffsetDateTime.parse("2022-01-27T00:00+07:00"), OffsetDateTime.parse("2022-02-09T00:00+07:00"),
				List.of("LDTT", "CSTDCS"), List.of("GK"));
	}

	public static Writing writing() {
		return new Writing(2022, "KH-UBND", "Trà Phong", "Phát động phong trào thi đua năm 2022", true, content());
	}

	/** Of the commune, without a parent. */
	public static Plan in(PlanState state) {
		return in(state, null);
	}

	public static Plan in(PlanState state, @Nullable Parent parent) {
		boolean numbered = state.isPublished();
		boolean signed = numbered || state == PlanState.SIGNED;
		Heading heading = new Heading(numbered ? 15 : null, "KH-UBND", "Trà Phong", numbered ? DAY : null,
				"Phát động phong trào thi đua năm 2022");
		return new Plan(id(2), 1, 3, COMMUNE, 2022, parent, state, heading, true, content(), List.of(),
				new Trail(null, signed ? SIGNED : null, null, numbered ? NOON : null));
	}

	public static Plan finding(Severity severity, @Nullable String answer) {
		Plan plan = in(PlanState.CHECKED);
		return new Plan(plan.id(), plan.edition(), plan.version(), plan.unitId(), plan.year(), plan.parent(),
				plan.state(), plan.heading(), plan.openToPublic(), plan.content(), List.of(found(severity, answer)),
				plan.trail());
	}

	public static Finding found(Severity severity, @Nullable String answer) {
		return new Finding("year-of-text-1", "year-of-text", severity, "purposes[0]", 0, 4, "Vì sao", "Sửa", null,
				answer);
	}

	public static Entry entry() {
		return new Entry(15, DAY);
	}

	public static Parent above() {
		return new Parent(id(3), 1, id(4));
	}

}
