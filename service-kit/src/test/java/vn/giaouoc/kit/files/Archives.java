package vn.giaouoc.kit.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files, good and bad. */
final class Archives {

	static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	static final String DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private Archives() {
	}

	static Archives workbook() {
		return of("/xl/workbook.xml", WORKBOOK_TYPE).with("xl/workbook.xml", "<workbook/>");
	}

	static Archives document() {
		return of("/word/document.xml", DOCUMENT_TYPE).with("word/document.xml", "<document/>");
	}

	static Archives nothing() {
		return new Archives();
	}

	static Archives of(String part, String contentType) {
		return new Archives().with("[Content_Types].xml", "<?xml version=\"1.0\"?><Types><Override PartName=\"" + part
				+ "\" ContentType=\"" + contentType + "\"/></Types>");
	}

	Archives with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	Archives with(String name, byte[] content) {
		this.parts.put(name, content);
		return this;
	}

	/** A relation of the workbook to something outside. */
	Archives relatedTo(String type, String target) {
		return with("xl/_rels/workbook.xml.rels",
				"<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
						+ type + "\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>");
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
