package vn.giaouoc.documents;

import java.math.BigInteger;
import java.util.List;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

import vn.giaouoc.documents.Element.Columns;
import vn.giaouoc.documents.Element.Grid;
import vn.giaouoc.documents.Element.Line;
import vn.giaouoc.documents.Element.Rule;

/** Columns and tables as tables of a docx. */
final class WordTables {

	private static final double SIDE = 4;

	private static final double ABOVE = 2;

	private WordTables() {
	}

	static void add(CTTbl table, Columns columns) {
		double[] widths = { columns.left(), columns.right() };
		begin(table, widths, 0, 0);
		for (Columns.Row row : columns.rows()) {
			CTRow word = table.addNewTr();
			word.addNewTrPr().addNewCantSplit();
			cell(word, columns.left(), row.left());
			cell(word, columns.right(), row.right());
		}
	}

	private static void cell(CTRow row, double width, List<Element> elements) {
		CTTc cell = row.addNewTc();
		width(cell, width);
		if (elements.isEmpty()) {
			cell.addNewP();
		}
		for (Element element : elements) {
			switch (element) {
				case Line line -> WordLines.add(cell.addNewP(), line);
				case Rule rule -> WordLines.add(cell.addNewP(), rule, width);
				case Columns _, Grid _ -> throw new IllegalStateException("a cell holds lines only");
			}
		}
	}

	static void add(CTTbl table, Grid grid) {
		List<Block.Column> columns = grid.table().columns();
		double[] widths = grid.widths().stream().mapToDouble(Double::doubleValue).toArray();
		border(begin(table, widths, SIDE, ABOVE).addNewTblBorders());
		CTRow head = table.addNewTr();
		CTTrPr properties = head.addNewTrPr();
		properties.addNewCantSplit();
		properties.addNewTblHeader();
		for (int at = 0; at < columns.size(); at++) {
			CTTc cell = head.addNewTc();
			width(cell, widths[at]).addNewVAlign().setVal(STVerticalJc.CENTER);
			WordLines.add(cell.addNewP(), Line.of(Style.TABLE_HEAD, columns.get(at).title()));
		}
		for (List<String> row : grid.table().rows()) {
			CTRow word = table.addNewTr();
			word.addNewTrPr().addNewCantSplit();
			for (int at = 0; at < columns.size(); at++) {
				CTTc cell = word.addNewTc();
				width(cell, widths[at]);
				WordLines.add(cell.addNewP(), Line.of(Style.of(columns.get(at).alignment()), row.get(at)));
			}
		}
	}

	private static CTTblPr begin(CTTbl table, double[] widths, double side, double above) {
		CTTblPr properties = table.addNewTblPr();
		double sum = 0;
		CTTblGrid grid = table.addNewTblGrid();
		for (double width : widths) {
			grid.addNewGridCol().setW(WordStyles.twentieths(Paper.points(width)));
			sum += width;
		}
		measure(properties.addNewTblW(), Paper.points(sum));
		// Word sets a table off to the left by the cell's margin; the edge shall be the
		// text's.
		measure(properties.addNewTblInd(), 0);
		properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
		CTTblCellMar margins = properties.addNewTblCellMar();
		measure(margins.addNewTop(), above);
		measure(margins.addNewLeft(), side);
		measure(margins.addNewBottom(), above);
		measure(margins.addNewRight(), side);
		return properties;
	}

	private static CTTcPr width(CTTc cell, double millimetres) {
		CTTcPr properties = cell.addNewTcPr();
		measure(properties.addNewTcW(), Paper.points(millimetres));
		return properties;
	}

	private static void measure(CTTblWidth measure, double points) {
		measure.setW(WordStyles.twentieths(points));
		measure.setType(STTblWidth.DXA);
	}

	private static void border(CTTblBorders borders) {
		for (CTBorder border : List.of(borders.addNewTop(), borders.addNewLeft(), borders.addNewBottom(),
				borders.addNewRight(), borders.addNewInsideH(), borders.addNewInsideV())) {
			border.setVal(STBorder.SINGLE);
			border.setSz(BigInteger.valueOf(4));
			border.setSpace(BigInteger.ZERO);
			border.setColor("000000");
		}
	}

}
