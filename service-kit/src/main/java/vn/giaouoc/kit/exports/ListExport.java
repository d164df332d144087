package vn.giaouoc.kit.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A list as a workbook (ECMA-376): the rows of the list with the same filters and the
 * same sight, page by page. Every cell is text, also one that begins as a formula does.
 *
 * @param title of the sheet
 * @param headers of the columns
 * @param cells what a row shows in them
 */
public record ListExport<T>(String title, List<String> headers, Function<T, List<String>> cells) {

	/** The media type of workbooks. */
	public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	/** As many rows as a list without a search shows. */
	public static final int MOST = 5_000;

	private static final int WIDTH = 28;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);

	/**
	 * Reads the list from its first page on.
	 * @param query what is sorted by and searched for; its page does not matter
	 * @param list as the page shows it
	 */
	public byte[] workbook(PageQuery query, Function<PageQuery, Page<T>> list) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "GiaoUoc", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(this.title);
			sheet.freezePane(0, 1);
			for (int column = 0; column < this.headers.size(); column++) {
				sheet.value(0, column, this.headers.get(column));
				sheet.style(0, column).bold().set();
				sheet.width(column, WIDTH);
			}
			write(sheet, query, list);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void write(Worksheet sheet, PageQuery query, Function<PageQuery, Page<T>> list) {
		int line = 1;
		int number = 0;
		Page<T> page;
		do {
			page = list.apply(new PageQuery(number++, PageQuery.MOST, query.sort(), query.q()));
			for (T row : page.items()) {
				List<String> texts = this.cells.apply(row);
				for (int column = 0; column < texts.size(); column++) {
					sheet.value(line, column, texts.get(column));
				}
				line++;
			}
		}
		while (line <= Math.min(page.total(), MOST) && !page.items().isEmpty());
	}

	/** A workbook as an answer, to be saved under that name. */
	public static ResponseEntity<byte[]> answer(String name, byte[] workbook) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(workbook);
	}

	/** What may be missing, as a cell. */
	public static String text(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case LocalDate day -> DAY.format(day);
			case OffsetDateTime moment -> MOMENT.format(moment.atZoneSameInstant(BusinessClock.ZONE));
			default -> value.toString();
		};
	}

}
