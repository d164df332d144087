package vn.giaouoc.award.register.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.domain.Honour;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.Title;
import vn.giaouoc.award.register.application.RegisterCheck.Known;
import vn.giaouoc.award.register.application.RegisterCheck.Member;
import vn.giaouoc.award.register.application.RegisterCheck.Outcome;
import vn.giaouoc.award.register.application.RegisterCheck.Unit;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.imports.ImportBook;
import vn.giaouoc.kit.imports.ImportBook.Held;
import vn.giaouoc.kit.imports.ImportView;
import vn.giaouoc.kit.imports.ImportView.Counts;
import vn.giaouoc.kit.imports.RowView;
import vn.giaouoc.kit.imports.Workbooks;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the register from a workbook in two steps: a check that shows every row with what
 * is wrong about it, and a confirmation that writes all of it or nothing.
 */
@Service
public class RegisterImports {

	static final List<String> KEEPERS = List.of("system-admin", "commune-officer", "district-officer");

	private static final List<String> GUIDE = List.of("Cách điền",
			"Điền từ dòng 2 của các trang Cá nhân, Tập thể; bỏ trống trang không dùng. Không đổi dòng tiêu đề.",
			"Cột có dấu * phải điền. Ngày ghi dd/mm/yyyy, ví dụ 15/01/2022. Năm là năm của thành tích, không phải năm ký quyết định.",
			"Họ và tên ghi như trong danh bạ của đơn vị; nếu đơn vị có nhiều người cùng tên, điền thêm Thư điện tử.",
			"Không dùng công thức, macro hay liên kết tới tệp khác. Mỗi tệp nhiều nhất 20.000 dòng.", "",
			"Ví dụ trang Cá nhân",
			"Họ và tên: Hồ Văn Ví Dụ; Mã đơn vị: 21154-VP; Danh hiệu, hình thức: Chiến sĩ thi đua cơ sở; Năm: 2021; Số quyết định: 12/QĐ-UBND; Ngày quyết định: 15/01/2022; Cơ quan ban hành: UBND huyện Trà Bồng",
			"Ví dụ trang Tập thể",
			"Mã đơn vị: 21154-VP; Danh hiệu, hình thức: Tập thể lao động tiên tiến; Năm: 2021; Số quyết định: 12/QĐ-UBND; Ngày quyết định: 15/01/2022");

	private final ImportBook<RegisterColumn> book;

	private final JdbcClient jdbc;

	private final Files files;

	private final Awards awards;

	private final Law law;

	private final BusinessClock clock;

	private final Audit audit;

	RegisterImports(ImportBook<RegisterColumn> book, JdbcClient jdbc, Files files, Awards awards, Law law,
			BusinessClock clock, Audit audit) {
		this.book = book;
		this.jdbc = jdbc;
		this.files = files;
		this.awards = awards;
		this.law = law;
		this.clock = clock;
		this.audit = audit;
	}

	/** The empty workbook. */
	public ReceivedFile template() {
		List<String> names = this.law.honours()
			.filter((one) -> !(one instanceof Title title && title.kind() == Title.Kind.HOUSEHOLD))
			.map(Honour::name)
			.toList();
		return this.files.produce("Mẫu nhập sổ danh hiệu.xlsx", FileType.XLSX,
				(out) -> Workbooks.writeTemplate(out, RegisterColumn.class, RegisterSheet.values(),
						(column) -> (column == RegisterColumn.HONOUR) ? names : List.of(), GUIDE));
	}

	/** Keeps the workbook and has it checked. */
	@Transactional
	public ImportView start(Actor actor, ReceivedFile workbook) {
		return this.book.start(actor, workbook);
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

	/** Has everything written; doing so again changes nothing. */
	@Transactional
	public ImportView confirm(Actor actor, UUID id, boolean questionsSeen) {
		return this.book.confirm(actor, id, questionsSeen);
	}

	/** Reads the workbook of an import, outside any transaction. */
	List<RegisterRow> read(UUID id) {
		try (InputStream content = this.files.open(this.files.find(this.book.held(id).fileId())).getInputStream()) {
			return Workbooks.read(content, RegisterColumn.class, RegisterSheet.values(), RegisterRow::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Judges the rows and keeps what is to be said about them. */
	Counts check(UUID id, List<RegisterRow> rows, Actor actor) {
		return this.book.checked(id, actor, RegisterCheck.of(rows, known(rows, actor)).rows());
	}

	/**
	 * Judges the rows again, because directory and register may have changed meanwhile,
	 * and writes all of them in the caller's transaction.
	 */
	Counts write(UUID id, List<RegisterRow> rows, Actor actor) {
		Held held = this.book.lock(id);
		if (held.state().equals("DONE")) {
			return Objects.requireNonNull(held.counts());
		}
		this.awards.lock();
		Outcome outcome = RegisterCheck.of(rows, known(rows, actor));
		Counts counts = ImportBook.stillRight(outcome.rows());
		this.awards.addAll(outcome.awards());
		this.audit.record("register-imported", "import", id, Map.of("awards", Change.of(null, outcome.awards().size()),
				"file", Change.of(null, this.files.find(held.fileId()).sha256())));
		this.book.written(id, counts);
		return counts;
	}

	private Known known(List<RegisterRow> rows, Actor actor) {
		actor.require(KEEPERS.toArray(String[]::new));
		List<Unit> units = this.jdbc.sql("""
				select id, code, name, valid_from, valid_to from directory_unit
				where code = any (:codes) and id = any (:sight)
				""")
			.param("codes", texts(rows, RegisterColumn.UNIT).toArray(String[]::new))
			.param("sight", ids(actor.units()))
			.query((row, _) -> new Unit(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)))
			.list();
		List<UUID> unitIds = units.stream().map(Unit::id).toList();
		Set<String> names = texts(rows, RegisterColumn.HOLDER).stream()
			.map(SearchKey::fold)
			.collect(Collectors.toSet());
		List<Member> members = this.jdbc.sql("""
				select distinct a.unit_id, p.id, p.full_name, p.email
				from directory_assignment a join directory_person p on p.id = a.person_id where a.unit_id = any (:units)
				""")
			.param("units", ids(unitIds))
			.query((row, _) -> new Member(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
					row.getString(4)))
			.list()
			.stream()
			.filter((one) -> names.contains(SearchKey.fold(one.name())))
			.toList();
		List<UUID> holders = Stream.concat(unitIds.stream(), members.stream().map(Member::id)).distinct().toList();
		return new Known(this.law, this.clock.today(), units, members, this.awards.of(holders));
	}

	private static Set<String> texts(List<RegisterRow> rows, RegisterColumn column) {
		return rows.stream().map((row) -> row.text(column)).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	private static UUID[] ids(Collection<UUID> ids) {
		return ids.toArray(UUID[]::new);
	}

}
