package vn.giaouoc.checker.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Unreadable.Reason;

/**
 * The paragraphs of a .docx (ECMA-376), streamed: nothing is run, followed or kept but
 * text, and automatic numbers are written out as a reader of the page sees them.
 */
final class Docx {

	private static final int MOST_ENTRIES = 5_000;

	private static final long MOST_INFLATED = 150L * 1024 * 1024;

	private static final int DEEPEST = 200;

	private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

	static {
		FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
	}

	private final byte[] bytes;

	private long inflated;

	private boolean document;

	Docx(byte[] bytes) {
		this.bytes = bytes;
	}

	List<String> paragraphs() {
		Numbering numbering = new Numbering();
		Body body = new Body(numbering);
		// Numbers first: the file may hold the text before what numbers it.
		parts((name, xml) -> {
			switch (name) {
				case "word/numbering.xml" -> numbering.read(xml);
				case "word/styles.xml" -> numbering.readStyles(xml);
				default -> {
				}
			}
		});
		parts((name, xml) -> {
			if (name.equals("word/document.xml")) {
				this.document = true;
				body.read(xml);
			}
		});
		if (!this.document) {
			throw new Unreadable(Reason.NOT_TEXT);
		}
		return body.lines;
	}

	private interface PartReader {

		void read(String name, XMLStreamReader xml) throws XMLStreamException;

	}

	private void parts(PartReader reader) {
		this.inflated = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(this.bytes))) {
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String name = entry.getName();
				if (++entries > MOST_ENTRIES) {
					throw new Unreadable(Reason.BOMB);
				}
				if (name.endsWith("vbaProject.bin")) {
					throw new Unreadable(Reason.MACRO);
				}
				InputStream bounded = new Bounded(zip);
				if (name.endsWith(".xml") && name.startsWith("word/")) {
					reader.read(name, FACTORY.createXMLStreamReader(bounded, "UTF-8"));
				}
				bounded.transferTo(java.io.OutputStream.nullOutputStream());
			}
		}
		catch (IOException | XMLStreamException | IllegalArgumentException _) {
			// The parser's own limits are nearly as tight as ours; what breaks them is
			// refused either way.
			throw new Unreadable(Reason.BROKEN);
		}
	}

	/** Counts what comes out of the compression, over the whole file. */
	private final class Bounded extends FilterInputStream {

		private Bounded(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count(read < 0 ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] buffer, int from, int length) throws IOException {
			int read = super.read(buffer, from, length);
			count(Math.max(0, read));
			return read;
		}

		@Override
		public void close() {
			// The zip goes on to its next entry.
		}

		private void count(int more) {
			Docx.this.inflated += more;
			if (Docx.this.inflated > MOST_INFLATED) {
				throw new Unreadable(Reason.BOMB);
			}
		}

	}

	static @Nullable String attribute(XMLStreamReader xml, String name) {
		for (int at = 0; at < xml.getAttributeCount(); at++) {
			if (xml.getAttributeLocalName(at).equals(name)) {
				return xml.getAttributeValue(at);
			}
		}
		return null;
	}

	/** A paragraph in the making; a text box puts one inside another. */
	private static final class Paragraph {

		private final StringBuilder text = new StringBuilder();

		private @Nullable String style;

		private @Nullable String number;

		private int level = -1;

	}

	/**
	 * A table row in the making, to see whether its cells are words of one line or
	 * columns of their own.
	 */
	private static final class Row {

		private final List<List<String>> cells = new ArrayList<>();

	}

	private static final class Body {

		private final Numbering numbering;

		private final List<String> lines = new ArrayList<>();

		private final Deque<Paragraph> open = new ArrayDeque<>();

		private final Deque<Row> rows = new ArrayDeque<>();

		private long characters;

		private Body(Numbering numbering) {
			this.numbering = numbering;
		}

		private void read(XMLStreamReader xml) throws XMLStreamException {
			int depth = 0;
			int skipped = 0;
			boolean text = false;
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
					throw new Unreadable(Reason.BROKEN);
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					if (++depth > DEEPEST) {
						throw new Unreadable(Reason.BOMB);
					}
					String name = xml.getLocalName();
					if (skipped > 0 || name.equals("Fallback") || name.equals("moveFrom") || name.equals("del")) {
						skipped++;
					}
					else {
						text = name.equals("t");
						start(name, xml);
					}
				}
				else if (event == XMLStreamConstants.END_ELEMENT) {
					depth--;
					if (skipped > 0) {
						skipped--;
					}
					else {
						text = false;
						end(xml.getLocalName());
					}
				}
				else if (text && skipped == 0
						&& (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE)) {
					write(xml.getText());
				}
			}
		}

		private void start(String name, XMLStreamReader xml) {
			Paragraph paragraph = this.open.peek();
			switch (name) {
				case "p" -> this.open.push(new Paragraph());
				case "tr" -> this.rows.push(new Row());
				case "tc" -> {
					if (!this.rows.isEmpty()) {
						this.rows.element().cells.add(new ArrayList<>());
					}
				}
				case "tab" -> {
					// Inside pPr it is a tab stop, and those carry a position.
					if (attribute(xml, "pos") == null) {
						write("\t");
					}
				}
				case "br", "cr" -> write("\n");
				case "noBreakHyphen" -> write("-");
				case "pStyle" -> set(paragraph, (open) -> open.style = attribute(xml, "val"));
				case "numId" -> set(paragraph, (open) -> open.number = attribute(xml, "val"));
				case "ilvl" -> set(paragraph, (open) -> open.level = Numbering.figure(attribute(xml, "val"), 0));
				default -> {
				}
			}
		}

		private static void set(@Nullable Paragraph paragraph, Consumer<Paragraph> change) {
			if (paragraph != null) {
				change.accept(paragraph);
			}
		}

		private void end(String name) {
			switch (name) {
				case "p" -> {
					Paragraph paragraph = this.open.poll();
					if (paragraph != null) {
						add(paragraph);
					}
				}
				case "tr" -> {
					Row row = this.rows.poll();
					if (row != null) {
						add(row);
					}
				}
				default -> {
				}
			}
		}

		private void write(String text) {
			Paragraph paragraph = this.open.peek();
			if (paragraph != null) {
				this.characters += text.length();
				if (this.characters > SourceText.MOST_CHARACTERS) {
					throw new Unreadable(Reason.TOO_LONG);
				}
				paragraph.text.append(text);
			}
		}

		private void add(Paragraph paragraph) {
			String text = this.numbering.label(paragraph.style, paragraph.number, paragraph.level,
					paragraph.text.toString().isBlank()) + paragraph.text;
			List<String> target = (this.rows.isEmpty() || this.rows.element().cells.isEmpty()) ? this.lines
					: this.rows.element().cells.getLast();
			if (text.isEmpty()) {
				target.add("");
			}
			text.lines().forEach(target::add);
		}

		private void add(Row row) {
			List<String> target = (this.rows.isEmpty() || this.rows.element().cells.isEmpty()) ? this.lines
					: this.rows.element().cells.getLast();
			boolean oneLine = row.cells.stream()
				.allMatch((cell) -> cell.stream().filter((line) -> !line.isBlank()).count() <= 1);
			if (oneLine) {
				target.add(row.cells.stream()
					.map((cell) -> String.join("", cell).strip())
					.reduce((a, b) -> a + "\t" + b)
					.orElse(""));
			}
			else {
				row.cells.forEach(target::addAll);
			}
		}

	}

}
