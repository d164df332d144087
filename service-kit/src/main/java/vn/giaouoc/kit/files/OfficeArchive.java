package vn.giaouoc.kit.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;

/**
 * Looks through an Office Open XML package (ECMA-376) before anything unpacks it: what it
 * is, how much it holds once unpacked, and that it holds neither macros nor document type
 * definitions nor links that a program follows by itself.
 */
final class OfficeArchive {

	private static final int MOST_ENTRIES = 2_000;

	/** Worksheets shrink to a twentieth; a hundredth is a bomb. */
	private static final int MOST_RATIO = 100;

	/** Small files may shrink more than that. */
	private static final long ALWAYS = 1024 * 1024;

	private static final long MOST_UNPACKED = 128L * 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	/** Parts that carry code, by the names that the formats give them. */
	private static final Set<String> CODE = Set.of("vbaproject", "vbadata", "macrosheets/", "dialogsheets/",
			"activex/");

	private final byte[] buffer = new byte[BUFFER];

	private @Nullable FileType type;

	private long left;

	private OfficeArchive(long size) {
		this.left = Math.min(MOST_UNPACKED, Math.max(ALWAYS, size * MOST_RATIO));
	}

	/**
	 * What the package is; null when it is a zip of another kind.
	 * @throws Problem 422 {@code file-damaged}, {@code file-bomb}, {@code file-macros},
	 * {@code file-external}
	 */
	static @Nullable FileType inspect(Path path, long size) throws IOException {
		OfficeArchive archive = new OfficeArchive(size);
		try (ZipFile zip = new ZipFile(path.toFile())) {
			archive.inspect(zip);
		}
		catch (ZipException | XMLStreamException | IllegalArgumentException ex) {
			throw refused("file-damaged");
		}
		return archive.type;
	}

	private void inspect(ZipFile zip) throws IOException, XMLStreamException {
		if (zip.size() > MOST_ENTRIES) {
			throw refused("file-bomb");
		}
		Set<String> names = new HashSet<>();
		for (ZipEntry entry : Collections.list(zip.entries())) {
			String name = entry.getName().toLowerCase(Locale.ROOT);
			if (!names.add(name) || name.contains("\\") || name.startsWith("/") || name.contains("..")) {
				throw refused("file-damaged");
			}
			if (CODE.stream().anyMatch(name::contains)) {
				throw refused("file-macros");
			}
			try (InputStream part = new Bounded(zip.getInputStream(entry))) {
				if (name.equals("[content_types].xml") || name.endsWith(".rels")) {
					readDeclarations(part);
				}
				else if (name.endsWith(".xml") || name.endsWith(".vml")) {
					refuseDoctype(part);
				}
				while (part.read(this.buffer) >= 0) {
					continue; // unpacked to be counted, kept nowhere
				}
			}
		}
	}

	private void readDeclarations(InputStream part) throws XMLStreamException {
		XMLStreamReader xml = reader(part);
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.DTD) {
				throw refused("file-external");
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				declared(xml);
			}
		}
	}

	private void declared(XMLStreamReader xml) {
		String contentType = xml.getAttributeValue(null, "ContentType");
		if (contentType != null) {
			String lower = contentType.toLowerCase(Locale.ROOT);
			if (lower.contains("macro") || lower.contains("vba") || lower.contains("activex")) {
				throw refused("file-macros");
			}
			if (lower.endsWith("spreadsheetml.sheet.main+xml")) {
				this.type = FileType.XLSX;
			}
			else if (lower.endsWith("wordprocessingml.document.main+xml")) {
				this.type = FileType.DOCX;
			}
		}
		// A hyperlink waits for a person's click; everything else external is fetched
		// when
		// the file is opened.
		boolean external = "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"));
		if (external && !String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/hyperlink")) {
			throw refused("file-external");
		}
	}

	private static void refuseDoctype(InputStream part) throws XMLStreamException {
		XMLStreamReader xml = reader(part);
		int event = xml.getEventType();
		while (event != XMLStreamConstants.START_ELEMENT) {
			if (event == XMLStreamConstants.DTD) {
				throw refused("file-external");
			}
			event = xml.next();
		}
	}

	private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory.createXMLStreamReader(part);
	}

	private static Problem refused(String code) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, Map.of());
	}

	/** Counts what really comes out; sizes that an archive claims prove nothing. */
	private final class Bounded extends FilterInputStream {

		Bounded(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			count((value >= 0) ? 1 : 0);
			return value;
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			int read = super.read(into, offset, length);
			count(Math.max(0, read));
			return read;
		}

		private void count(int bytes) {
			OfficeArchive.this.left -= bytes;
			if (OfficeArchive.this.left < 0) {
				throw refused("file-bomb");
			}
		}

	}

}
