package vn.giaouoc.pledge.intake.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.files.StoredFile;
import vn.giaouoc.kit.imports.CheckedRow;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.imports.CheckedRow.Verdict;
import vn.giaouoc.kit.imports.ImportBook;
import vn.giaouoc.kit.imports.ImportView;
import vn.giaouoc.kit.imports.ImportView.Counts;
import vn.giaouoc.kit.imports.RowView;
import vn.giaouoc.kit.imports.Workbooks;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.intake.application.IntakeCheck.Judged;
import vn.giaouoc.pledge.intake.application.IntakeReading.Known;
import vn.giaouoc.pledge.intake.application.IntakeReading.Read;
import vn.giaouoc.pledge.intake.application.IntakeReading.Who;
import vn.giaouoc.pledge.intake.application.Roll.Held;
import vn.giaouoc.pledge.intake.application.Roll.Offer;
import vn.giaouoc.pledge.intake.application.Roll.Unit;
import vn.giaouoc.pledge.intake.domain.Kit;
import vn.giaouoc.pledge.registration.application.PledgeService;
import vn.giaouoc.pledge.registration.application.PledgeService.Decision;
import vn.giaouoc.pledge.registration.application.PledgeService.Decision.Accepted;
import vn.giaouoc.pledge.registration.application.PledgeService.Decision.Declined;
import vn.giaouoc.pledge.registration.application.PledgeService.Entered;
import vn.giaouoc.pledge.registration.application.Pledges;
import vn.giaouoc.pledge.registration.application.RefusalProblems;
import vn.giaouoc.pledge.registration.domain.Refusal;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes pledges in from workbooks in two steps: a check that shows every row with what is
 * wrong about it, and a confirmation upon which each sound row is handed in for itself.
 * Whoever drops the workbook acts for the head, who confirms the pledges afterwards.
 */
@Service
public class IntakeImports {

	/**
	 * Who may drop workbooks: a head those of his unit, officers those of the units
	 * below.
	 */
	static final List<String> KEEPERS = List.of("unit-head", "commune-officer", "district-officer");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");

	private static final List<String> GUIDE = List.of("Cách điền",
			"Điền từ dòng 2 của trang Danh sách đăng ký, mỗi người, hộ hay tập thể một dòng. Không đổi dòng tiêu đề.",
			"Cột có dấu * phải điền. Đối tượng là Cá nhân, Tập thể, Hộ gia đình hoặc Người dân; hộ và người dân chỉ ở thôn, tổ dân phố.",
			"Họ và tên ghi như trong danh bạ; nếu đơn vị có nhiều người cùng tên, điền thêm Thư điện tử; nhiều hộ cùng tên chủ hộ, điền thêm Mã hộ vào cột Mã.",
			"Phải có ít nhất một danh hiệu hoặc hình thức khen thưởng trong những danh hiệu, hình thức của đợt.",
			"Chỉ tiêu ghi bằng chữ số, dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân: 1.250 hoặc 95,5.",
			"Không dùng công thức, macro hay liên kết tới tệp khác. Mỗi tệp nhiều nhất 20.000 dòng.", "",
			"Ví dụ trang Danh sách đăng ký",
			"Mã đơn vị: 21154-VP; Họ và tên: Hồ Văn Ví Dụ; Đối tượng: Cá nhân; Danh hiệu thi đua: Lao động tiên tiến; Cam kết 1: Giải quyết hồ sơ đúng hạn; Chỉ tiêu 1: 95,5; Đơn vị tính 1: %");

	private final ImportBook<IntakeColumn> book;

	private final Kits kits;

	private final Roll roll;

	private final Honours honours;

	private final PledgeService service;

	private final Pledges pledges;

	private final RefusalProblems refusals;

	private final Files files;

	private final JdbcClient jdbc;

	private final Audit audit;

	IntakeImports(ImportBook<IntakeColumn> book, Kits kits, Roll roll, Honours honours, PledgeService service,
			Pledges pledges, RefusalProblems refusals, Files files, JdbcClient jdbc, Audit audit) {
		this.book = book;
		this.kits = kits;
		this.roll = roll;
		this.honours = honours;
		this.service = service;
		this.pledges = pledges;
		this.refusals = refusals;
		this.files = files;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** Where the rows of a workbook belong; a plain one has no kit. */
	public record Source(UUID windowId, @Nullable Kit kit) {
	}

	/** A workbook with its rows, read outside any transaction. */
	record Opened(Source source, List<IntakeRow> rows) {
	}

	/** The plain workbook, empty. */
	public ReceivedFile template() {
		Map<IntakeColumn, List<String>> offered = new EnumMap<>(IntakeColumn.class);
		offered.put(IntakeColumn.KIND, Stream.of(SubjectKind.values()).map(SubjectWords::of).toList());
		List<String> titles = names(this.honours.open(List.of(), List.of()).titles());
		List<String> forms = names(this.honours.open(List.of(), List.of()).forms());
		offered.put(IntakeColumn.TITLE, titles);
		offered.put(IntakeColumn.TITLE_2, titles);
		offered.put(IntakeColumn.FORM, forms);
		offered.put(IntakeColumn.FORM_2, forms);
		return this.files.produce("Mẫu nhập đăng ký thi đua.xlsx", FileType.XLSX,
				(out) -> Workbooks.writeTemplate(out, IntakeColumn.class, new IntakeSheet[] { IntakeSheet.LIST },
						(column) -> offered.getOrDefault(column, List.of()), GUIDE));
	}

	private List<String> names(List<String> codes) {
		return codes.stream().map(this.honours::name).toList();
	}

	/**
	 * Reads where a workbook belongs, outside any transaction.
	 * @param windowId for a plain one; a kit names its own
	 * @throws Problem 422 {@code intake-window-missing} and what {@link Kits#open}
	 * refuses
	 */
	public Source recognise(Actor actor, ReceivedFile workbook, @Nullable UUID windowId) {
		actor.require(KEEPERS.toArray(String[]::new));
		return source(workbook::open, actor, windowId);
	}

	private Source source(Supplier<InputStream> content, Actor actor, @Nullable UUID windowId) {
		return this.kits.open(content, actor).map((kit) -> new Source(kit.windowId(), kit)).orElseGet(() -> {
			if (windowId == null) {
				throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "intake-window-missing");
			}
			return new Source(windowId, null);
		});
	}

	/** Keeps the workbook and has it checked. */
	@Transactional
	public ImportView start(Actor actor, ReceivedFile workbook, Source source) {
		this.roll.offer(source.windowId()).orElseThrow(Problem::notFound);
		ImportView started = this.book.start(actor, workbook);
		this.jdbc.sql("update intake_import set window_id = :window where id = :id")
			.param("window", source.windowId())
			.param("id", started.id())
			.update();
		return started;
	}

	/**
	 * One of the caller's imports.
	 * @throws Problem 404 when he has no such import
	 */
	@Transactional(readOnly = true)
	public ImportView find(UUID id) {
		return this.book.find(id);
	}

	/**
	 * The rows of a checked import, in the workbook's order.
	 * @param only FAULTY, NEW, SAME or QUESTION; null for all
	 */
	@Transactional(readOnly = true)
	public Page<RowView> rows(UUID id, @Nullable String only, PageQuery query) {
		return this.book.rows(id, only, query);
	}

	/** Has every sound row handed in; doing so again changes nothing. */
	@Transactional
	public ImportView confirm(Actor actor, UUID id, boolean questionsSeen) {
		return this.book.confirmSound(actor, id, questionsSeen);
	}

	/**
	 * Reads the workbook of an import, outside any transaction.
	 * @param windowId as {@link #window} has it
	 */
	Opened open(UUID id, Actor actor, @Nullable UUID windowId) {
		StoredFile file = this.files.find(this.book.held(id).fileId());
		Supplier<InputStream> content = () -> stream(file);
		Source source = source(content, actor, windowId);
		IntakeSheet[] sheets = { (source.kit() != null) ? IntakeSheet.KIT : IntakeSheet.LIST };
		return new Opened(source, Workbooks.read(content.get(), IntakeColumn.class, sheets, IntakeRow::new));
	}

	private InputStream stream(StoredFile file) {
		try {
			return this.files.open(file).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The window that a workbook was dropped for. */
	@Transactional(readOnly = true)
	@Nullable UUID window(UUID id) {
		return this.jdbc.sql("select window_id from intake_import where id = :id and window_id is not null")
			.param("id", id)
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

	/** Judges the rows by what is there now. */
	@Transactional(readOnly = true)
	List<Judged> judge(Opened opened, Actor actor) {
		Source source = opened.source();
		Kit kit = source.kit();
		Offer offer = this.roll.offer(source.windowId()).orElseThrow(Problem::notFound);
		List<Unit> units = (kit != null) ? List.of(this.roll.unit(kit.unitId()).orElseThrow(Problem::notFound))
				: this.roll.units(codes(opened.rows()), actor.units());
		List<Read> read = IntakeReading.read(opened.rows(),
				new Known(source.windowId(), kit, units, this.roll.members(units.stream().map(Unit::id).toList()),
						this.honours, this.honours.open(offer.titles(), offer.forms())));
		List<Entered> entered = read.stream().map(Read::entered).flatMap(Stream::ofNullable).toList();
		Map<UUID, Fault<IntakeColumn>> shut = new HashMap<>();
		entered.stream()
			.map(Entered::unitId)
			.distinct()
			.forEach((unit) -> this.pledges.refusalOf(source.windowId(), unit)
				.ifPresent((refusal) -> shut.put(unit, fault(refusal))));
		return IntakeCheck.judge(read, held(source.windowId(), entered), shut, this.pledges::hash);
	}

	private static Set<String> codes(List<IntakeRow> rows) {
		return rows.stream()
			.map((row) -> row.text(IntakeColumn.UNIT))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private List<Held> held(UUID windowId, List<Entered> entered) {
		return this.roll.held(windowId, entered.stream().map((one) -> one.subject().id()).collect(Collectors.toSet()));
	}

	private Fault<IntakeColumn> fault(Refusal refusal) {
		Problem problem = this.refusals.describe(refusal);
		Map<String, String> members = new HashMap<>();
		problem.members().forEach((name, value) -> members.put(name, String.valueOf(value)));
		return new Fault<>(null, problem.code(), members);
	}

	/** Keeps what is to be said about the rows. */
	@Transactional(propagation = Propagation.MANDATORY)
	Counts checked(UUID id, Actor actor, List<Judged> judged) {
		return this.book.checked(id, actor, judged.stream().map(Judged::row).toList());
	}

	/** Whether the rows are settled already. */
	@Nullable Counts settled(UUID id) {
		ImportBook.Held held = this.book.held(id);
		return held.state().equals("DONE") ? held.counts() : null;
	}

	/** Hands in the new ones of some rows and keeps what became of each. */
	@Transactional(propagation = Propagation.MANDATORY)
	void take(UUID id, Actor actor, int from, List<Judged> judged) {
		List<Entered> entered = judged.stream().map(Judged::entered).flatMap(Stream::ofNullable).toList();
		Map<UUID, Decision> decisions = new HashMap<>();
		List<Decision> decided = this.service.registerAll(actor, entered);
		for (int n = 0; n < entered.size(); n++) {
			decisions.put(entered.get(n).id(), decided.get(n));
		}
		Map<Who, Held> rivals = rivals(entered, decisions);
		List<CheckedRow<IntakeColumn>> rows = new ArrayList<>();
		for (Judged one : judged) {
			Entered handedIn = one.entered();
			rows.add((handedIn != null)
					? after(one.row(), handedIn, Objects.requireNonNull(decisions.get(handedIn.id())), rivals)
					: one.row());
		}
		this.book.settle(id, from, rows);
	}

	/** Whoever came first, while this workbook was on its way. */
	private Map<Who, Held> rivals(List<Entered> entered, Map<UUID, Decision> decisions) {
		List<Entered> declined = entered.stream()
			.filter((one) -> decisions.get(one.id()) instanceof Declined(Refusal.AlreadyPledged _))
			.toList();
		if (declined.isEmpty()) {
			return Map.of();
		}
		return held(declined.getFirst().windowId(), declined).stream()
			.filter((one) -> one.state().isLiving())
			.collect(Collectors.toMap((one) -> new Who(one.kind(), one.subjectId()), (one) -> one, (one, _) -> one));
	}

	private CheckedRow<IntakeColumn> after(CheckedRow<IntakeColumn> row, Entered entered, Decision decision,
			Map<Who, Held> rivals) {
		Map<IntakeColumn, String> cells = new EnumMap<>(row.cells());
		return switch (decision) {
			case Accepted(var receipt) -> {
				cells.put(IntakeColumn.RECEIPT, receipt.number());
				cells.put(IntakeColumn.ACCEPTED, MOMENT.format(receipt.acceptedAt()));
				yield new CheckedRow<>(row.sheet(), row.line(), Verdict.NEW, cells, List.of(), List.of());
			}
			case Declined(var refusal) -> {
				Held rival = rivals.get(new Who(entered.subject().kind(), entered.subject().id()));
				boolean same = rival != null
						&& java.util.Arrays.equals(rival.hash(), this.pledges.hash(entered.content()));
				yield new CheckedRow<>(row.sheet(), row.line(), same ? Verdict.SAME : Verdict.FAULTY, cells,
						same ? List.of() : List.of(fault(refusal)), List.of());
			}
		};
	}

	/** Notes that each row is settled. */
	@Transactional(propagation = Propagation.MANDATORY)
	Counts finish(UUID id) {
		Counts counts = this.book.settled(id);
		StoredFile file = this.files.find(this.book.held(id).fileId());
		this.audit.record("pledges-imported", "import", id,
				Map.of("accepted", Change.of(null, counts.added()), "same", Change.of(null, counts.same()), "refused",
						Change.of(null, counts.faulty()), "file", Change.of(null, file.sha256())));
		return counts;
	}

}
