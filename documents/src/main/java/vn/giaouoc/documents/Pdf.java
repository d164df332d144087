package vn.giaouoc.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import vn.giaouoc.documents.Element.Columns;
import vn.giaouoc.documents.Element.Grid;
import vn.giaouoc.documents.Element.Line;
import vn.giaouoc.documents.Element.Pages;
import vn.giaouoc.documents.Element.Rule;

/** A document as pdf with its fonts inside. */
public final class Pdf {

	private static final float VERSION = 1.7f;

	private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Ho_Chi_Minh");

	static {
		// It tells how long each page took, in every line a service logs.
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private Pdf() {
	}

	/** The time is what the file says of itself; it stands nowhere on the paper. */
	public static byte[] of(OfficialDocument document, Instant created) {
		List<Pages> parts = Layout.of(document);
		parts.forEach((part) -> refuseUnknown(part.elements()));
		List<PdfBoxRenderer> renderers = new ArrayList<>();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument pdf = new PDDocument()) {
			for (Pages part : parts) {
				// Each run of pages counts from one, so each is laid out by itself.
				PdfBoxRenderer renderer = builder().usePDDocument(pdf)
					.withW3cDocument(Page.of(part, document.subject().about()), "/")
					.buildPdfRenderer();
				renderers.add(renderer);
				renderer.createPDFWithoutClosing();
			}
			pdf.setDocumentInformation(information(document, created));
			pdf.setDocumentId(created.toEpochMilli());
			pdf.getDocumentCatalog().setLanguage("vi-VN");
			pdf.save(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			renderers.forEach(PdfBoxRenderer::close);
		}
		return bytes.toByteArray();
	}

	private static PdfRendererBuilder builder() {
		PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode()
			.usePdfVersion(VERSION)
			.useUnicodeLineBreaker(new LineBreaks())
			// Nothing in a document points outside it; should it ever, it stays outside.
			.useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
			.useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		for (Typeface face : Typeface.values()) {
			builder.useFont(face::open, Typeface.FAMILY, face.bold() ? 700 : 400,
					face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
		}
		return builder;
	}

	private static PDDocumentInformation information(OfficialDocument document, Instant created) {
		Calendar time = new GregorianCalendar(ZONE, Locale.ROOT);
		time.setTimeInMillis(created.toEpochMilli());
		PDDocumentInformation information = new PDDocumentInformation();
		information.setTitle(document.subject().about());
		information.setAuthor(document.letterhead().body());
		information.setProducer("Giao Ước");
		information.setCreationDate(time);
		information.setModificationDate(time);
		return information;
	}

	private static void refuseUnknown(List<Element> elements) {
		for (Element element : elements) {
			switch (element) {
				case Line(Style style, String lead, String text) -> {
					Typeface.of(style.look()).refuseUnknown(lead);
					Typeface.of(style.look()).refuseUnknown(text);
				}
				case Rule _ -> {
				}
				case Columns columns -> columns.rows().forEach((row) -> {
					refuseUnknown(row.left());
					refuseUnknown(row.right());
				});
				case Grid grid -> {
					grid.table().columns().forEach((column) -> Typeface.BOLD.refuseUnknown(column.title()));
					grid.table().rows().forEach((row) -> row.forEach(Typeface.REGULAR::refuseUnknown));
				}
			}
		}
	}

}
