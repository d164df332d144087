package vn.giaouoc.documents;

import java.math.BigInteger;
import java.util.Map;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The looks as styles of a docx, so that a clerk changes one and not every line. */
final class WordStyles {

	private static final String FONT = "Times New Roman";

	private static final String LANGUAGE = "vi-VN";

	private static final String NORMAL = "normal";

	/** What Word's navigation shows, from the outermost inwards. */
	private static final Map<Style, Integer> OUTLINE = Map.of(Style.ANNEX, 0, Style.PART, 0, Style.PART_TITLE, 0,
			Style.SECTION, 1, Style.HEADING, 2);

	private WordStyles() {
	}

	static CTStyles of() {
		CTStyles styles = CTStyles.Factory.newInstance();
		CTRPr run = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
		CTFonts fonts = run.addNewRFonts();
		fonts.setAscii(FONT);
		fonts.setHAnsi(FONT);
		fonts.setEastAsia(FONT);
		fonts.setCs(FONT);
		size(run, Style.PARAGRAPH.look().size());
		CTLanguage language = run.addNewLang();
		language.setVal(LANGUAGE);
		language.setEastAsia(LANGUAGE);
		CTStyle normal = styles.addNewStyle();
		normal.setType(STStyleType.PARAGRAPH);
		normal.setStyleId(NORMAL);
		normal.setDefault(true);
		normal.addNewName().setVal("Normal");
		for (Style style : Style.values()) {
			add(styles, style);
		}
		return styles;
	}

	private static void add(CTStyles styles, Style style) {
		Look look = style.look();
		CTStyle word = styles.addNewStyle();
		word.setType(STStyleType.PARAGRAPH);
		word.setCustomStyle(true);
		word.setStyleId(style.id());
		word.addNewName().setVal(style.id());
		word.addNewBasedOn().setVal(NORMAL);
		word.addNewQFormat();
		CTPPrGeneral paragraph = word.addNewPPr();
		if (look.keptWithNext()) {
			paragraph.addNewKeepNext();
		}
		paragraph.addNewWidowControl();
		CTSpacing spacing = paragraph.addNewSpacing();
		spacing.setBefore(twentieths(look.before()));
		spacing.setAfter(BigInteger.ZERO);
		spacing.setLine(BigInteger.valueOf(Math.round(240 * look.leading())));
		spacing.setLineRule(STLineSpacingRule.AUTO);
		if (look.firstIndent() > 0) {
			paragraph.addNewInd().setFirstLine(twentieths(Paper.points(look.firstIndent())));
		}
		if (look.indent() > 0) {
			paragraph.addNewInd().setLeft(twentieths(Paper.points(look.indent())));
		}
		paragraph.addNewJc().setVal(justification(look.justification()));
		Integer outline = OUTLINE.get(style);
		if (outline != null) {
			paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
		}
		CTRPr run = word.addNewRPr();
		if (look.bold()) {
			run.addNewB();
		}
		if (look.italic()) {
			run.addNewI();
		}
		size(run, look.size());
	}

	private static void size(CTRPr run, double points) {
		BigInteger halves = BigInteger.valueOf(Math.round(points * 2));
		run.addNewSz().setVal(halves);
		run.addNewSzCs().setVal(halves);
	}

	private static STJc.Enum justification(Look.Justification justification) {
		return switch (justification) {
			case LEFT -> STJc.LEFT;
			case CENTRE -> STJc.CENTER;
			case RIGHT -> STJc.RIGHT;
			case BOTH -> STJc.BOTH;
		};
	}

	/** Word's unit of length, from points. */
	static BigInteger twentieths(double points) {
		return BigInteger.valueOf(Math.round(points * 20));
	}

}
