package vn.giaouoc.pledge.intake.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.imports.Workbooks;
import vn.giaouoc.pledge.intake.application.KitRow.KitColumn;
import vn.giaouoc.pledge.intake.application.KitRow.KitSheet;
import vn.giaouoc.pledge.intake.application.KitRow.Part;

/**
 * Lays out a kit (ECMA-376): the sheet to be filled in, how to do it, and the hidden
 * sheet that is signed and that the drop-downs show.
 */
record KitWorkbook(List<KitRow> sealed, List<String> guide, boolean village) {

	private static final int WIDTH = 22;

	private static final Map<IntakeColumn, Integer> WIDTHS = Map.of(IntakeColumn.CODE, 8, IntakeColumn.NAME, 34);

	/** Lines of a village for people who are in no list. */
	private static final int FREE_LINES = 200;

	private static final String FILL = "E6E1D8";

	void writeTo(OutputStream out) throws IOException {
		try (Workbook workbook = new Workbook(out, "GiaoUoc", "1.0")) {
			Worksheet form = workbook.newWorksheet(IntakeSheet.KIT.title());
			guide(workbook.newWorksheet("Hướng dẫn"));
			seal(workbook.newWorksheet(KitSheet.SEALED.title()));
			form(form);
		}
	}

	private void form(Worksheet sheet) {
		List<IntakeColumn> columns = Stream
			.concat(IntakeSheet.KIT.required().stream(), IntakeSheet.KIT.optional().stream())
			.toList();
		List<KitRow> subjects = this.sealed.stream().filter((row) -> row.is(Part.SUBJECT)).toList();
		int last = subjects.size() + (this.village ? FREE_LINES : 0);
		sheet.freezePane(2, 1);
		Map<IntakeColumn, @Nullable String> lists = lists();
		for (int at = 0; at < columns.size(); at++) {
			IntakeColumn column = columns.get(at);
			sheet.value(0, at, column.header());
			sheet.style(0, at).bold().wrapText(true).fillColor(FILL).format("@").set();
			sheet.width(at, WIDTHS.getOrDefault(column, WIDTH));
			// As text, so that figures stay as they are typed and nothing becomes a
			// formula.
			sheet.style(at).format("@").set();
			String list = lists.get(column);
			if (list != null && last > 0) {
				sheet.range(1, at, last, at)
					.validateWithListByFormula(list)
					.allowBlank(true)
					.showErrorMessage(true)
					.errorTitle(column.header())
					.error("Hãy chọn một giá trị trong danh sách.");
			}
		}
		for (int n = 0; n < subjects.size(); n++) {
			KitRow subject = subjects.get(n);
			given(sheet, n + 1, 0, subject.code());
			given(sheet, n + 1, 1, subject.name());
			given(sheet, n + 1, 2, kind(subject.kind()));
		}
	}

	private static void given(Worksheet sheet, int line, int at, String text) {
		sheet.value(line, at, text);
		sheet.style(line, at).fillColor(FILL).format("@").set();
	}

	private String kind(String code) {
		return this.sealed.stream()
			.filter((row) -> row.is(Part.KIND) && row.code().equals(code))
			.map(KitRow::name)
			.findFirst()
			.orElse(code);
	}

	/**
	 * Where the hidden sheet has what a column offers; nothing when it has none of it.
	 */
	private Map<IntakeColumn, @Nullable String> lists() {
		Map<IntakeColumn, @Nullable String> lists = new EnumMap<>(IntakeColumn.class);
		String titles = lines((row) -> row.is(Part.TITLE));
		String forms = lines((row) -> row.is(Part.FORM));
		lists.put(IntakeColumn.KIND, lines((row) -> row.is(Part.KIND)));
		lists.put(IntakeColumn.TITLE, titles);
		lists.put(IntakeColumn.TITLE_2, titles);
		lists.put(IntakeColumn.FORM, forms);
		lists.put(IntakeColumn.FORM_2, forms);
		return lists;
	}

	/** They stand together, below the heading. */
	private @Nullable String lines(Predicate<KitRow> wanted) {
		int first = -1;
		int last = -1;
		for (int n = 0; n < this.sealed.size(); n++) {
			if (wanted.test(this.sealed.get(n))) {
				first = (first < 0) ? n : first;
				last = n;
			}
		}
		return (first < 0) ? null : "'%s'!$C$%d:$C$%d".formatted(KitSheet.SEALED.title(), first + 2, last + 2);
	}

	private void guide(Worksheet sheet) {
		sheet.width(0, 110);
		for (int line = 0; line < this.guide.size(); line++) {
			sheet.value(line, 0, Workbooks.inert(this.guide.get(line)));
			sheet.style(line, 0).wrapText(true).set();
		}
		sheet.style(0, 0).bold().wrapText(true).set();
	}

	private void seal(Worksheet sheet) {
		sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
		KitColumn[] columns = KitColumn.values();
		for (int at = 0; at < columns.length; at++) {
			sheet.value(0, at, columns[at].header());
			sheet.style(at).format("@").set();
		}
		for (int n = 0; n < this.sealed.size(); n++) {
			List<String> cells = this.sealed.get(n).cells();
			for (int at = 0; at < cells.size(); at++) {
				if (!cells.get(at).isEmpty()) {
					sheet.value(n + 1, at, cells.get(at));
				}
			}
		}
	}

}
