package vn.giaouoc.documents;

import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import vn.giaouoc.documents.Element.Columns;
import vn.giaouoc.documents.Element.Grid;
import vn.giaouoc.documents.Element.Line;
import vn.giaouoc.documents.Element.Pages;
import vn.giaouoc.documents.Element.Rule;

/**
 * A run of pages as the tree that the pdf is laid out from; words enter it as text nodes
 * only, so that nothing in them is markup.
 */
final class Page {

	/**
	 * A line of Times New Roman without additional spacing is this many times its size.
	 */
	private static final double LINE = 1.15;

	/**
	 * What lies on the very edge of the text is cut off, so tables end just before it.
	 */
	static final double INSIDE = 0.98;

	private final Document tree;

	private final Element body;

	private Page(Pages pages, String title) {
		try {
			this.tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
		Element html = append(this.tree, "html");
		html.setAttribute("lang", "vi");
		Element head = append(html, "head");
		append(head, "title").setTextContent(title);
		append(head, "style").setTextContent(sheet(pages.orientation()));
		this.body = append(html, "body");
	}

	static Document of(Pages pages, String title) {
		Page page = new Page(pages, title);
		pages.elements().forEach((element) -> page.add(page.body, element));
		return page.tree;
	}

	private void add(Element parent, vn.giaouoc.documents.Element element) {
		switch (element) {
			case Line(Style style, String lead, String text) -> {
				Element line = append(parent, "p", style.id());
				if (!lead.isEmpty()) {
					append(line, "b").setTextContent(lead);
				}
				line.appendChild(this.tree.createTextNode(text));
			}
			case Rule(double width) -> append(parent, "div", "rule").setAttribute("style", points("width", width));
			case Columns columns -> add(parent, columns);
			case Grid grid -> add(parent, grid);
		}
	}

	private void add(Element parent, Columns columns) {
		Element table = append(parent, "table", "columns");
		for (Columns.Row row : columns.rows()) {
			Element tr = append(table, "tr");
			Element left = append(tr, "td");
			left.setAttribute("style", millimetres("width", columns.left()));
			row.left().forEach((element) -> add(left, element));
			Element right = append(tr, "td");
			right.setAttribute("style", millimetres("width", columns.right()));
			row.right().forEach((element) -> add(right, element));
		}
	}

	private void add(Element parent, Grid grid) {
		Block.Table content = grid.table();
		Element table = append(parent, "table", "grid");
		Element head = append(append(table, "thead"), "tr");
		for (int at = 0; at < content.columns().size(); at++) {
			Element cell = append(head, "th");
			cell.setAttribute("style", millimetres("width", grid.widths().get(at) * INSIDE));
			append(cell, "p", Style.TABLE_HEAD.id()).setTextContent(content.columns().get(at).title());
		}
		Element body = append(table, "tbody");
		for (var row : content.rows()) {
			Element tr = append(body, "tr");
			for (int at = 0; at < row.size(); at++) {
				String style = Style.of(content.columns().get(at).alignment()).id();
				append(append(tr, "td"), "p", style).setTextContent(row.get(at));
			}
		}
	}

	private Element append(Node parent, String name) {
		Element element = this.tree.createElement(name);
		parent.appendChild(element);
		return element;
	}

	private Element append(Node parent, String name, String kind) {
		Element element = append(parent, name);
		element.setAttribute("class", kind);
		return element;
	}

	private static String sheet(Orientation orientation) {
		Look number = Style.PAGE_NUMBER.look();
		StringBuilder css = new StringBuilder();
		css.append("@page{size:%smm %smm;margin:%smm %smm %smm %smm;".formatted(number(Paper.width(orientation)),
				number(Paper.height(orientation)), number(Paper.TOP), number(Paper.RIGHT), number(Paper.BOTTOM),
				number(Paper.LEFT)));
		css.append("@top-center{content:counter(page);font-family:'%s';font-size:%spt}}".formatted(Typeface.FAMILY,
				number(number.size())));
		css.append("@page:first{@top-center{content:none}}");
		css.append("body{margin:0;font-family:'").append(Typeface.FAMILY).append("'}");
		css.append("p{margin:0;white-space:pre-wrap;word-wrap:break-word;orphans:2;widows:2}");
		css.append(".rule{margin:3pt auto 0 auto;height:0;border-top:0.75pt solid black}");
		css.append("table{width:100%;table-layout:fixed;border-spacing:0;border-collapse:collapse}");
		css.append("tr{page-break-inside:avoid}td,th{padding:0;vertical-align:top;font-weight:normal}");
		css.append(".columns{page-break-inside:avoid}*+.columns{margin-top:14pt;page-break-before:avoid}");
		css.append(".grid{margin-top:8pt;width:%s%%;margin-left:%s%%;-fs-table-paginate:paginate}"
			.formatted(number(100 * INSIDE), number(50 * (1 - INSIDE))));
		css.append(".grid td,.grid th{border:0.5pt solid black}.grid th{vertical-align:middle}");
		for (Style style : Style.values()) {
			css.append(rule(style));
		}
		// On the words and not on the cell, whose share of the width it would add to.
		css.append(".grid p{margin:2pt 4pt}");
		return css.toString();
	}

	private static String rule(Style style) {
		Look look = style.look();
		return ".%s{font-size:%spt;line-height:%s;font-weight:%s;font-style:%s;text-align:%s;%s%s%s%s}".formatted(
				style.id(), number(look.size()), number(LINE * look.leading()), look.bold() ? "bold" : "normal",
				look.italic() ? "italic" : "normal", align(look.justification()), points("margin-top", look.before()),
				millimetres("text-indent", look.firstIndent()), millimetres("margin-left", look.indent()),
				look.keptWithNext() ? "page-break-after:avoid" : "");
	}

	private static String align(Look.Justification justification) {
		return switch (justification) {
			case LEFT -> "left";
			case CENTRE -> "center";
			case RIGHT -> "right";
			case BOTH -> "justify";
		};
	}

	private static String points(String property, double value) {
		return property + ":" + number(value) + "pt;";
	}

	private static String millimetres(String property, double value) {
		return property + ":" + number(value) + "mm;";
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

}
