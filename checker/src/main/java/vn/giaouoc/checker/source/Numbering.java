package vn.giaouoc.checker.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Roman;

/** Word's automatic numbers: definitions by list, counters by level. */
final class Numbering {

	private static final int LEVELS = 9;

	private final Map<String, Level[]> lists = new HashMap<>();

	private final Map<String, String> listOfNumber = new HashMap<>();

	private final Map<String, Map<Integer, Integer>> overrides = new HashMap<>();

	private final Map<String, String> numberOfStyle = new HashMap<>();

	private final Map<String, Integer> levelOfStyle = new HashMap<>();

	private final Map<String, int[]> counters = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	private static final class Level {

		private int start = 1;

		private String format = "decimal";

		private String text = "";

	}

	static int figure(@Nullable String text, int otherwise) {
		return (text != null && text.matches("\\d{1,6}")) ? Integer.parseInt(text) : otherwise;
	}

	void read(XMLStreamReader xml) throws XMLStreamException {
		String list = "";
		String number = "";
		int override = -1;
		Level level = new Level();
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			String value = Docx.attribute(xml, "val");
			switch (xml.getLocalName()) {
				case "abstractNum" -> {
					list = String.valueOf(Docx.attribute(xml, "abstractNumId"));
					Level[] levels = new Level[LEVELS];
					this.lists.put(list, levels);
					number = "";
				}
				case "num" -> number = String.valueOf(Docx.attribute(xml, "numId"));
				case "abstractNumId" -> {
					if (value != null) {
						this.listOfNumber.put(number, value);
					}
				}
				case "lvl" -> {
					int at = figure(Docx.attribute(xml, "ilvl"), LEVELS);
					level = new Level();
					Level[] levels = this.lists.get(list);
					if (levels != null && at < LEVELS && number.isEmpty()) {
						levels[at] = level;
					}
				}
				case "lvlOverride" -> override = figure(Docx.attribute(xml, "ilvl"), 0);
				case "startOverride" ->
					this.overrides.computeIfAbsent(number, (_) -> new HashMap<>()).put(override, figure(value, 1));
				case "start" -> level.start = figure(value, 1);
				case "numFmt" -> level.format = (value != null) ? value : "decimal";
				case "lvlText" -> level.text = (value != null) ? value : "";
				default -> {
				}
			}
		}
	}

	void readStyles(XMLStreamReader xml) throws XMLStreamException {
		String style = "";
		while (xml.hasNext()) {
			if (xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			String value = Docx.attribute(xml, "val");
			switch (xml.getLocalName()) {
				case "style" -> style = String.valueOf(Docx.attribute(xml, "styleId"));
				case "numId" -> this.numberOfStyle.put(style, String.valueOf(value));
				case "ilvl" -> this.levelOfStyle.put(style, figure(value, 0));
				default -> {
				}
			}
		}
	}

	/** What stands before the paragraph's own words. */
	String label(@Nullable String style, @Nullable String ownNumber, int ownLevel, boolean empty) {
		String number = (ownNumber != null) ? ownNumber : this.numberOfStyle.get(style);
		String list = (number != null) ? this.listOfNumber.get(number) : null;
		Level[] levels = (list != null) ? this.lists.get(list) : null;
		Integer styleLevel = this.levelOfStyle.get(style);
		int at = (ownLevel >= 0) ? ownLevel : (styleLevel != null) ? styleLevel : 0;
		if (empty || number == null || list == null || levels == null || at >= LEVELS || levels[at] == null) {
			return "";
		}
		int[] counts = this.counters.computeIfAbsent(list, (_) -> new int[LEVELS]);
		Integer restart = this.overrides.getOrDefault(number, Map.of()).get(at);
		if (restart != null && this.begun.add(number + "/" + at)) {
			counts[at] = restart;
		}
		else {
			counts[at] = (counts[at] == 0) ? levels[at].start : counts[at] + 1;
		}
		for (int deeper = at + 1; deeper < LEVELS; deeper++) {
			counts[deeper] = 0;
		}
		return written(levels, counts, at) + " ";
	}

	private static String written(Level[] levels, int[] counts, int at) {
		if (levels[at].format.equals("bullet")) {
			return "-";
		}
		String text = levels[at].text;
		for (int level = 0; level <= at; level++) {
			Level one = levels[level];
			if (one != null) {
				text = text.replace("%" + (level + 1), count(one.format, Math.max(counts[level], one.start)));
			}
		}
		return text;
	}

	private static String count(String format, int count) {
		return switch (format) {
			case "upperRoman" -> Roman.write(count);
			case "lowerRoman" -> Roman.write(count).toLowerCase(Locale.ROOT);
			case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
			case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
			case "decimalZero" -> (count < 10) ? "0" + count : String.valueOf(count);
			case "none" -> "";
			default -> String.valueOf(count);
		};
	}

}
