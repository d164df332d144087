package vn.giaouoc.plan.directory.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.plan.directory.application.DirectoryQueries.AssignmentView;
import vn.giaouoc.plan.directory.application.DirectoryQueries.PersonRow;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lists of the directory as a workbook (ECMA-376): the rows of the list with the same
 * filters and the same sight, page by page.
 */
@Component
public class DirectoryExport {

	/** As many as a list without a search shows. */
	static final int MOST = 5_000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final DirectoryQueries queries;

	private final MessageSource messages;

	DirectoryExport(DirectoryQueries queries, MessageSource messages) {
		this.queries = queries;
		this.messages = messages;
	}

	/** People as in {@link DirectoryQueries#people}. */
	public byte[] people(@Nullable UUID unit, @Nullable String role, PageQuery query) throws IOException {
		return workbook("Con người", List.of("Họ và tên", "Vai trò, đơn vị", "Thư điện tử", "Điện thoại", "Tình trạng"),
				(page) -> this.queries.people(unit, role, page), query, this::cells);
	}

	/** Units as in {@link DirectoryQueries#units}. */
	public byte[] units(@Nullable String kind, @Nullable UUID parent, @Nullable LocalDate on, PageQuery query)
			throws IOException {
		return workbook("Đơn vị",
				List.of("Mã đơn vị", "Tên", "Loại", "Trực thuộc", "Quản lý", "Từ ngày", "Đến hết ngày"),
				(page) -> this.queries.units(kind, parent, on, page), query, this::cells);
	}

	private List<String> cells(PersonRow person) {
		return List.of(person.fullName(),
				person.assignments().stream().map(this::held).collect(Collectors.joining("; ")), text(person.email()),
				text(person.phone()), person.active() ? "đang làm việc" : "đã khóa");
	}

	private String held(AssignmentView one) {
		return word("role", one.role()) + ", " + one.unit().name();
	}

	private List<String> cells(UnitRow unit) {
		LocalDate end = unit.validTo();
		return List.of(unit.code(), unit.name(), word("kind", unit.kind()), text(unit.parentName()),
				word("managedBy", unit.managedBy()), DAY.format(unit.validFrom()),
				(end != null) ? DAY.format(end) : "");
	}

	private String word(String group, String name) {
		return this.messages.getMessage(group + "." + name, null, VIETNAMESE);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static <T> byte[] workbook(String title, List<String> headers, Function<PageQuery, Page<T>> list,
			PageQuery query, Function<T, List<String>> cells) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "GiaoUoc", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(title);
			sheet.freezePane(0, 1);
			for (int column = 0; column < headers.size(); column++) {
				sheet.value(0, column, headers.get(column));
				sheet.style(0, column).bold().set();
				sheet.width(column, 28);
			}
			int line = 1;
			Page<T> page;
			int number = 0;
			do {
				page = list.apply(new PageQuery(number++, PageQuery.MOST, query.sort(), query.q()));
				for (T row : page.items()) {
					List<String> texts = cells.apply(row);
					for (int column = 0; column < texts.size(); column++) {
						sheet.value(line, column, texts.get(column));
					}
					line++;
				}
			}
			while (line <= Math.min(page.total(), MOST) && !page.items().isEmpty());
		}
		return out.toByteArray();
	}

}
