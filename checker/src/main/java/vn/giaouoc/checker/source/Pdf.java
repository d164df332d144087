package vn.giaouoc.checker.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import vn.giaouoc.checker.source.Unreadable.Reason;

/**
 * The text of a pdf line by line; columns that stand side by side are kept apart by a
 * tab.
 */
final class Pdf {

	private static final int MOST_PAGES = 500;

	private Pdf() {
	}

	static List<String> lines(byte[] bytes) {
		try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw new Unreadable(Reason.TOO_LONG);
			}
			Stripper stripper = new Stripper();
			stripper.setSortByPosition(true);
			List<String> lines = new ArrayList<>();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				lines.addAll(withoutPageNumber(stripper.getText(document).lines().toList()));
			}
			if (document.getNumberOfPages() > 0 && lines.stream().allMatch(String::isBlank)) {
				throw new Unreadable(Reason.SCAN);
			}
			return lines;
		}
		catch (InvalidPasswordException _) {
			throw new Unreadable(Reason.ENCRYPTED);
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof Unreadable known) ? known : new Unreadable(Reason.BROKEN);
		}
	}

	private static List<String> withoutPageNumber(List<String> lines) {
		List<String> rest = new ArrayList<>(lines);
		if (!rest.isEmpty() && rest.getFirst().strip().matches("\\d{1,3}")) {
			rest.removeFirst();
		}
		return rest;
	}

	private static final class Stripper extends PDFTextStripper {

		private static final float COLUMN_GAP = 4;

		/** No number at the beginning of a line. */
		private float lastEnd = Float.NaN;

		@Override
		protected void writeString(String text, List<TextPosition> positions) throws IOException {
			// Columns need not stand on the same baseline to be one line.
			TextPosition first = positions.getFirst();
			if (first.getXDirAdj() - this.lastEnd > COLUMN_GAP * Math.max(1, first.getWidthOfSpace())) {
				super.writeString("\t");
			}
			TextPosition last = positions.getLast();
			this.lastEnd = last.getXDirAdj() + last.getWidthDirAdj();
			super.writeString(text, positions);
		}

		@Override
		protected void writeLineSeparator() throws IOException {
			this.lastEnd = Float.NaN;
			super.writeLineSeparator();
		}

	}

}
