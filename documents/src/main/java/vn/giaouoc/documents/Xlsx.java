package vn.giaouoc.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A listing as xlsx; rows are written as they come, so their number costs no memory. */
public final class Xlsx {

	private static final int ROWS_AT_ONCE = 500;

	/** What fastexcel dates with the machine's clock. */
	private static final String PROPERTIES = "docProps/core.xml";

	private Xlsx() {
	}

	/** The time is what the file says of itself. The stream stays open. */
	public static <T> void write(Listing<T> listing, Iterator<T> rows, Instant created, OutputStream out)
			throws IOException {
		Path draft = Files.createTempFile("giaouoc-", ".xlsx");
		try {
			try (OutputStream file = Files.newOutputStream(draft);
					Workbook workbook = new Workbook(file, "Giao Uoc", "1.0")) {
				workbook.setGlobalDefaultFont("Times New Roman", 12);
				write(listing, rows, workbook.newWorksheet(listing.name()));
			}
			fixed(draft, created, out);
		}
		finally {
			Files.delete(draft);
		}
	}

	private static void fixed(Path draft, Instant created, OutputStream out) throws IOException {
		try (ZipFile file = new ZipFile(draft.toFile()); FixedZip zip = new FixedZip(out)) {
			for (ZipEntry entry : Collections.list(file.entries())) {
				boolean properties = entry.getName().equals(PROPERTIES);
				try (InputStream content = properties ? new ByteArrayInputStream(properties(created))
						: file.getInputStream(entry)) {
					zip.add(entry.getName(), content);
				}
			}
		}
	}

	private static <T> void write(Listing<T> listing, Iterator<T> rows, Worksheet sheet) throws IOException {
		List<ListingColumn<T>> columns = listing.columns();
		for (int at = 0; at < columns.size(); at++) {
			sheet.width(at, columns.get(at).width());
			sheet.inlineString(0, at, columns.get(at).title());
		}
		sheet.range(0, 0, 0, columns.size() - 1)
			.style()
			.bold()
			.wrapText(true)
			.horizontalAlignment("center")
			.verticalAlignment("center")
			.borderStyle(BorderStyle.THIN)
			.set();
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.setFitToPage(true);
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		int row = 1;
		while (rows.hasNext()) {
			T next = rows.next();
			for (int at = 0; at < columns.size(); at++) {
				write(columns.get(at), next, sheet, row, at);
			}
			if (row % ROWS_AT_ONCE == 0) {
				sheet.flush();
			}
			row++;
		}
		sheet.finish();
	}

	private static <T> void write(ListingColumn<T> column, T from, Worksheet sheet, int row, int at) {
		switch (column) {
			case ListingColumn.Words<T> words -> {
				String text = words.value().apply(from);
				if (text != null) {
					// In the cell itself: a table of shared strings would have to be
					// kept.
					sheet.inlineString(row, at, Text.optional(text));
				}
				sheet.style(row, at).wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN).set();
			}
			case ListingColumn.Figure<T> figure -> {
				BigDecimal number = figure.value().apply(from);
				if (number != null) {
					sheet.value(row, at, number);
				}
				sheet.style(row, at).format("#,##0.##").verticalAlignment("top").borderStyle(BorderStyle.THIN).set();
			}
			case ListingColumn.Day<T> day -> {
				LocalDate date = day.value().apply(from);
				if (date != null) {
					sheet.value(row, at, date);
				}
				sheet.style(row, at).format("dd/mm/yyyy").verticalAlignment("top").borderStyle(BorderStyle.THIN).set();
			}
		}
	}

	private static byte[] properties(Instant created) {
		Instant second = created.truncatedTo(ChronoUnit.SECONDS);
		return ("""
				<?xml version="1.0" encoding="UTF-8"?>\
				<cp:coreProperties \
				xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
				xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
				xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Giao Ước</dc:creator>\
				<dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""")
			.formatted(second)
			.getBytes(StandardCharsets.UTF_8);
	}

}
