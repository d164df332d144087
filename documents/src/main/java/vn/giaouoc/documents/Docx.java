package vn.giaouoc.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import vn.giaouoc.documents.Element.Columns;
import vn.giaouoc.documents.Element.Grid;
import vn.giaouoc.documents.Element.Line;
import vn.giaouoc.documents.Element.Pages;
import vn.giaouoc.documents.Element.Rule;

import static vn.giaouoc.documents.WordStyles.twentieths;

/** A document as docx, for the clerk's own editor. */
public final class Docx {

	private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final double BEFORE_FOOT = 14;

	private static final double BEFORE_TABLE = 8;

	private final XWPFDocument docx;

	private final CTBody body;

	private final String header;

	private Docx(XWPFDocument docx) {
		this.docx = docx;
		this.body = docx.getDocument().getBody();
		this.header = header();
	}

	/** The time is what the file says of itself; it stands nowhere on the paper. */
	public static byte[] of(OfficialDocument document, Instant created) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XWPFDocument docx = new XWPFDocument()) {
			docx.createStyles().setStyles(WordStyles.of());
			modern(docx);
			properties(docx, document, created);
			Docx writer = new Docx(docx);
			List<Pages> parts = Layout.of(document);
			for (int at = 0; at < parts.size(); at++) {
				writer.add(parts.get(at), at + 1 == parts.size());
			}
			docx.write(bytes);
			return fixed(bytes.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] fixed(byte[] docx) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(docx.length);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
				FixedZip zip = new FixedZip(bytes)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				zip.add(entry.getName(), in);
			}
		}
		return bytes.toByteArray();
	}

	/** Else Word opens it in the compatibility mode of 2007. */
	private static void modern(XWPFDocument docx) {
		try (XmlCursor cursor = docx.getSettings().getCTSettings().newCursor()) {
			cursor.toEndToken();
			cursor.beginElement("compat", W);
			cursor.beginElement("compatSetting", W);
			cursor.insertAttributeWithValue("name", W, "compatibilityMode");
			cursor.insertAttributeWithValue("uri", W, "http://schemas.microsoft.com/office/word");
			cursor.insertAttributeWithValue("val", W, "15");
		}
	}

	private static void properties(XWPFDocument docx, OfficialDocument document, Instant created) {
		POIXMLProperties.CoreProperties core = docx.getProperties().getCoreProperties();
		core.setTitle(document.subject().about());
		core.setCreator(document.letterhead().body());
		core.setCreated(Optional.of(Date.from(created)));
		core.setModified(Optional.of(Date.from(created)));
		docx.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Giao Ước");
	}

	/** The page number, in the middle of the top margin. */
	private String header() {
		XWPFHeader numbered = this.docx.createHeader(HeaderFooterType.DEFAULT);
		CTP paragraph = numbered.createParagraph().getCTP();
		CTPPr look = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
		look.addNewPStyle().setVal(Style.PAGE_NUMBER.id());
		var field = paragraph.addNewFldSimple();
		field.setInstr("PAGE");
		field.addNewR().addNewT().setStringValue("2");
		return this.docx.getRelationId(numbered);
	}

	private void add(Pages pages, boolean last) {
		List<Element> elements = pages.elements();
		for (int at = 0; at < elements.size(); at++) {
			boolean beforeFoot = at + 1 < elements.size() && elements.get(at + 1) instanceof Columns;
			switch (elements.get(at)) {
				case Line line -> {
					CTPPr look = WordLines.add(this.body.addNewP(), line);
					if (beforeFoot) {
						look.addNewKeepNext();
					}
				}
				case Rule rule -> WordLines.add(this.body.addNewP(), rule, Paper.textWidth(pages.orientation()));
				case Columns columns -> {
					if (at > 0) {
						gap(BEFORE_FOOT).addNewKeepNext();
					}
					WordTables.add(this.body.addNewTbl(), columns);
				}
				case Grid grid -> {
					gap(BEFORE_TABLE).addNewKeepNext();
					WordTables.add(this.body.addNewTbl(), grid);
				}
			}
		}
		// Word wants a paragraph behind a table; here it carries the section, too.
		CTPPr end = gap(1);
		section(last ? lastSection() : end.addNewSectPr(), pages.orientation());
	}

	private CTSectPr lastSection() {
		return this.body.isSetSectPr() ? this.body.getSectPr() : this.body.addNewSectPr();
	}

	private CTPPr gap(double points) {
		CTPPr look = this.body.addNewP().addNewPPr();
		CTSpacing spacing = look.addNewSpacing();
		spacing.setBefore(BigInteger.ZERO);
		spacing.setAfter(BigInteger.ZERO);
		spacing.setLine(twentieths(points));
		spacing.setLineRule(STLineSpacingRule.EXACT);
		return look;
	}

	private void section(CTSectPr section, Orientation orientation) {
		if (section.sizeOfHeaderReferenceArray() == 0) {
			CTHdrFtrRef reference = section.addNewHeaderReference();
			reference.setType(STHdrFtr.DEFAULT);
			reference.setId(this.header);
		}
		CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
		size.setW(twentieths(Paper.points(Paper.width(orientation))));
		size.setH(twentieths(Paper.points(Paper.height(orientation))));
		if (orientation == Orientation.LANDSCAPE) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
		margins.setTop(twentieths(Paper.points(Paper.TOP)));
		margins.setRight(twentieths(Paper.points(Paper.RIGHT)));
		margins.setBottom(twentieths(Paper.points(Paper.BOTTOM)));
		margins.setLeft(twentieths(Paper.points(Paper.LEFT)));
		margins.setHeader(twentieths(Paper.points(Paper.HEADER)));
		margins.setFooter(twentieths(Paper.points(Paper.HEADER)));
		margins.setGutter(BigInteger.ZERO);
		section.addNewPgNumType().setStart(BigInteger.ONE);
		// Its own first page has no header, so it shows no number.
		section.addNewTitlePg();
	}

}
