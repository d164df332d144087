package vn.giaouoc.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Files of the tests and what is in them. */
final class Written {

	static final Instant CREATED = Instant.parse("2022-01-25T03:00:00Z");

	private Written() {
	}

	static byte[] pdf(OfficialDocument document) {
		return Pdf.of(document, CREATED);
	}

	static byte[] docx(OfficialDocument document) {
		return Docx.of(document, CREATED);
	}

	static XWPFDocument open(byte[] docx) {
		try {
			return new XWPFDocument(new ByteArrayInputStream(docx));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What stands in the body outside its tables. */
	static List<String> lines(OfficialDocument document) {
		return open(docx(document)).getParagraphs().stream().map(XWPFParagraph::getText).toList();
	}

	/** Of the n-th table; cells row by row. */
	static List<String> cells(OfficialDocument document, int table) {
		XWPFTable found = open(docx(document)).getTables().get(table);
		return found.getRows()
			.stream()
			.flatMap((row) -> row.getTableCells().stream())
			.flatMap((cell) -> cell.getParagraphs().stream())
			.map(XWPFParagraph::getText)
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	static String entry(byte[] zip, String name) {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
			throw new IllegalArgumentException(name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
