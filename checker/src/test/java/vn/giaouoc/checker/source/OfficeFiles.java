package vn.giaouoc.checker.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Small files of the kinds that people bring. */
public final class OfficeFiles {

	private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

	private OfficeFiles() {
	}

	/** Every line a paragraph, a tab where the line has one. */
	public static byte[] docx(String text) {
		StringBuilder body = new StringBuilder();
		for (String line : text.lines().toList()) {
			body.append("<w:p><w:r>");
			String[] cells = line.split("\t", -1);
			for (int at = 0; at < cells.length; at++) {
				body.append((at > 0) ? "<w:tab/>" : "")
					.append("<w:t xml:space=\"preserve\">")
					.append(cells[at].replace("&", "&amp;").replace("<", "&lt;"))
					.append("</w:t>");
			}
			body.append("</w:r></w:p>");
		}
		return docxOf(body.toString(), Map.of());
	}

	static byte[] docxOf(String body, Map<String, String> more) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
		parts.put("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
				+ "</w:body></w:document>");
		parts.putAll(more);
		return zip(parts);
	}

	static String numbering(String levels) {
		return "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"0\">" + levels
				+ "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
	}

	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Lines down the pages; what follows a tab is set in a right column. */
	static byte[] pdf(List<String> lines) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument();
				InputStream in = PDDocument.class
					.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			PDFont font = PDType0Font.load(document, in);
			for (int from = 0; from < lines.size(); from += 45) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.setFont(font, 9);
					int y = 760;
					for (String line : lines.subList(from, Math.min(lines.size(), from + 45))) {
						String[] cells = line.split("\t");
						for (int at = 0; at < cells.length; at++) {
							content.beginText();
							content.newLineAtOffset(40 + at * 280, y);
							content.showText(cells[at]);
							content.endText();
						}
						y -= 16;
					}
				}
			}
			document.save(bytes);
		}
		return bytes.toByteArray();
	}

}
