package vn.giaouoc.documents;

import java.math.BigInteger;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

import vn.giaouoc.documents.Element.Line;
import vn.giaouoc.documents.Element.Rule;

/** Lines as paragraphs of a docx. */
final class WordLines {

	private WordLines() {
	}

	static CTPPr add(CTP paragraph, Line line) {
		CTPPr look = paragraph.addNewPPr();
		look.addNewPStyle().setVal(line.style().id());
		if (!line.lead().isEmpty()) {
			CTR lead = paragraph.addNewR();
			lead.addNewRPr().addNewB();
			write(lead, line.lead());
		}
		write(paragraph.addNewR(), line.text());
		return look;
	}

	private static void write(CTR run, String text) {
		CTText words = run.addNewT();
		words.setStringValue(text);
		words.setSpace(SpaceAttribute.Space.PRESERVE);
	}

	/**
	 * The border of a low paragraph, drawn in from both sides of the room to its width.
	 */
	static void add(CTP paragraph, Rule rule, double millimetres) {
		CTPPr look = paragraph.addNewPPr();
		CTBorder border = look.addNewPBdr().addNewTop();
		border.setVal(STBorder.SINGLE);
		border.setSz(BigInteger.valueOf(6));
		border.setSpace(BigInteger.ZERO);
		border.setColor("000000");
		CTSpacing spacing = look.addNewSpacing();
		spacing.setBefore(WordStyles.twentieths(3));
		spacing.setAfter(BigInteger.ZERO);
		spacing.setLine(WordStyles.twentieths(3));
		spacing.setLineRule(STLineSpacingRule.EXACT);
		BigInteger side = WordStyles.twentieths((Paper.points(millimetres) - rule.width()) / 2);
		CTInd indent = look.addNewInd();
		indent.setLeft(side);
		indent.setRight(side);
	}

}
