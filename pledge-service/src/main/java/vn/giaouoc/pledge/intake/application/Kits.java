package vn.giaouoc.pledge.intake.application;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.imports.Workbooks;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.intake.application.Honours.Open;
import vn.giaouoc.pledge.intake.application.KitRow.KitColumn;
import vn.giaouoc.pledge.intake.application.KitRow.KitSheet;
import vn.giaouoc.pledge.intake.application.KitRow.Part;
import vn.giaouoc.pledge.intake.application.Roll.Member;
import vn.giaouoc.pledge.intake.application.Roll.Offer;
import vn.giaouoc.pledge.intake.application.Roll.Unit;
import vn.giaouoc.pledge.intake.domain.Kit;
import vn.giaouoc.pledge.intake.domain.Kit.Entry;
import vn.giaouoc.pledge.registration.application.Pledges;
import vn.giaouoc.pledge.registration.domain.Refusal;
import vn.giaouoc.pledge.registration.domain.Refusal.DeadlinePassed;
import vn.giaouoc.pledge.registration.domain.Refusal.NotYetOpen;
import vn.giaouoc.pledge.registration.domain.Refused;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The "Biểu đăng ký ngoại tuyến": a workbook for one unit and window that is filled in
 * without a network, signed so that what comes back is known to be what went out.
 */
@Service
public class Kits {

	/** Late doors are opened after the close. */
	private static final Duration KEPT_AFTER_CLOSE = Duration.ofDays(30);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
		.withZone(BusinessClock.ZONE);

	private final Roll roll;

	private final Honours honours;

	private final Pledges pledges;

	private final KitSeal seal;

	private final Files files;

	private final BusinessClock clock;

	Kits(Roll roll, Honours honours, Pledges pledges, KitSeal seal, Files files, BusinessClock clock) {
		this.roll = roll;
		this.honours = honours;
		this.pledges = pledges;
		this.seal = seal;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * Makes the kit of a unit.
	 * @throws Problem 404 when the caller does not see the unit or the window
	 * @throws Refused when the unit does not register in it
	 */
	@Transactional(readOnly = true)
	public ReceivedFile make(Actor actor, UUID windowId, UUID unitId) {
		Offer offer = this.roll.offer(windowId).orElseThrow(Problem::notFound);
		actor.requireSight(unitId);
		Unit unit = this.roll.unit(unitId).orElseThrow(Problem::notFound);
		this.pledges.refusalOf(windowId, unitId).filter(Kits::isForGood).ifPresent((refusal) -> {
			throw new Refused(refusal);
		});
		List<KitRow> rows = sealed(offer, unit);
		KitWorkbook workbook = new KitWorkbook(rows, guide(offer, unit), unit.isVillage());
		return this.files.produce("Biểu đăng ký " + offer.year() + " - " + unit.name() + ".xlsx", FileType.XLSX,
				workbook::writeTo);
	}

	/** A kit may be fetched before the window opens, and for a late door after it. */
	private static boolean isForGood(Refusal refusal) {
		return !(refusal instanceof NotYetOpen || refusal instanceof DeadlinePassed);
	}

	private List<KitRow> sealed(Offer offer, Unit unit) {
		List<SubjectKind> kinds = unit.isVillage() ? List.of(SubjectKind.values())
				: List.of(SubjectKind.OFFICIAL, SubjectKind.COLLECTIVE);
		Open open = this.honours.open(offer.titles(), offer.forms());
		Instant end = offer.ends().isAfter(offer.now()) ? offer.ends() : offer.now();
		List<KitRow> rows = new ArrayList<>();
		rows.add(new KitRow(Part.WINDOW.name(), "", "", "", offer.id().toString()));
		rows.add(new KitRow(Part.UNIT.name(), unit.code(), Workbooks.bare(unit.name()), "", unit.id().toString()));
		rows.add(new KitRow(Part.EXPIRES.name(), "", "", "", end.plus(KEPT_AFTER_CLOSE).toString()));
		kinds.forEach((kind) -> rows.add(new KitRow(Part.KIND.name(), kind.name(), SubjectWords.of(kind), "", "")));
		this.honours.fitting(open.titles(), kinds)
			.forEach((code) -> rows.add(new KitRow(Part.TITLE.name(), code, this.honours.name(code), "", "")));
		open.forms().forEach((code) -> rows.add(new KitRow(Part.FORM.name(), code, this.honours.name(code), "", "")));
		int n = 0;
		for (Member member : this.roll.members(List.of(unit.id()))) {
			n++;
			rows.add(new KitRow(Part.SUBJECT.name(), "N%03d".formatted(n), shown(member.name()), member.kind().name(),
					member.id().toString()));
		}
		rows.add(new KitRow(Part.SEAL.name(), "", "", "", this.seal.of(rows)));
		return List.copyOf(rows);
	}

	private static String shown(String name) {
		return Workbooks.inert(Workbooks.bare(name));
	}

	private static List<String> guide(Offer offer, Unit unit) {
		List<String> lines = new ArrayList<>(List.of("Biểu đăng ký thi đua ngoại tuyến - " + unit.name(),
				"Theo Kế hoạch số " + offer.planCode() + ": " + offer.planAbout(),
				"Đăng ký được nhận đến trước " + MOMENT.format(offer.ends())
						+ "; thời điểm tính là lúc biểu được nộp vào hệ thống, không phải lúc điền.",
				"", "Cách điền",
				"Điền ở trang Đăng ký, mỗi người, mỗi hộ một dòng. Không sửa ba cột đầu của các dòng có sẵn, không đổi dòng tiêu đề; dòng không đăng ký thì để trống.",
				"Danh hiệu và hình thức khen thưởng: chọn trong danh sách của ô.",
				"Cam kết: ghi nội dung; chỉ tiêu ghi bằng chữ số, dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân (1.250 hoặc 95,5); đơn vị tính như %, hộ, ha.",
				"Không dùng công thức hay macro. Giữ nguyên tệp này: tệp tự làm lại hoặc sửa phần ẩn sẽ không được nhận."));
		if (unit.isVillage()) {
			lines.add(
					"Người dân chưa có trong danh sách: ghi vào dòng trống phía dưới, để trống cột Mã, cột Đối tượng chọn Người dân.");
		}
		lines.add("Điền xong gửi tệp cho trưởng đơn vị hoặc cán bộ thi đua, hoặc nộp tại trang Đăng ký thi đua.");
		return lines;
	}

	/**
	 * Reads what a workbook says of itself.
	 * @return nothing for a plain one
	 * @throws Problem 422 {@code kit-unsigned}, {@code kit-altered}, {@code kit-expired},
	 * {@code kit-foreign}, and what {@link Workbooks} refuses
	 */
	Optional<Kit> open(Supplier<InputStream> content, Actor actor) {
		if (!Workbooks.has(content.get(), KitSheet.SEALED)) {
			if (Workbooks.has(content.get(), IntakeSheet.KIT)) {
				throw refused("kit-unsigned", Map.of());
			}
			return Optional.empty();
		}
		List<KitRow> rows = Workbooks.read(content.get(), KitColumn.class, KitSheet.values(),
				(_, _, cells, _) -> KitRow.of(cells));
		KitRow last = rows.getLast();
		if (!last.is(Part.SEAL) || !this.seal.fits(rows.subList(0, rows.size() - 1), last.id())) {
			throw refused("kit-altered", Map.of());
		}
		Kit kit = kit(rows);
		if (kit.isExpired(this.clock.instant())) {
			throw refused("kit-expired", Map.of("expired", MOMENT.format(kit.expires())));
		}
		if (!actor.units().contains(kit.unitId())) {
			throw refused("kit-foreign", Map.of("unit", one(rows, Part.UNIT).name()));
		}
		return Optional.of(kit);
	}

	private static Kit kit(List<KitRow> rows) {
		return new Kit(UUID.fromString(one(rows, Part.WINDOW).id()), UUID.fromString(one(rows, Part.UNIT).id()),
				Instant.parse(one(rows, Part.EXPIRES).id()),
				rows.stream()
					.filter((row) -> row.is(Part.SUBJECT))
					.map((row) -> new Entry(row.code(), SubjectKind.valueOf(row.kind()), UUID.fromString(row.id()),
							row.name()))
					.toList(),
				codes(rows, Part.TITLE), codes(rows, Part.FORM));
	}

	/** What we have signed is whole. */
	private static KitRow one(List<KitRow> rows, Part part) {
		return rows.stream().filter((row) -> row.is(part)).findFirst().orElseThrow();
	}

	private static List<String> codes(List<KitRow> rows, Part part) {
		return rows.stream().filter((row) -> row.is(part)).map(KitRow::code).toList();
	}

	private static Problem refused(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, members);
	}

}
