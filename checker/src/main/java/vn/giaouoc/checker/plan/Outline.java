package vn.giaouoc.checker.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.source.Line;

/**
 * Puts the lines of the body together: broken lines to paragraphs, paragraphs to numbered
 * parts.
 */
final class Outline {

	/** Words after which no paragraph ends. */
	private static final Set<String> OPEN_ENDS = Set.of("và", "của", "các", "những", "cho", "với", "trong", "về",
			"theo", "tại", "từ", "đến", "hoặc", "do", "để", "là", "bằng", "trên", "vào", "được", "có", "một", "năm",
			"tháng", "ngày");

	private static final int WRAPPED_WIDTH = 135;

	private final Node root = Node.root();

	private final List<Passage.Builder> preamble = new ArrayList<>();

	private final List<Line> doubtfulLines = new ArrayList<>();

	private final int width;

	private final boolean wrapped;

	private @Nullable Node current;

	private Passage.@Nullable Builder open;

	private boolean blank;

	Outline(List<Line> lines) {
		this.width = lines.stream().mapToInt((line) -> line.text().length()).max().orElse(0);
		long full = lines.stream().filter((line) -> line.text().length() > this.width * 0.7).count();
		long filled = lines.stream().filter((line) -> !line.blank()).count();
		this.wrapped = this.width <= WRAPPED_WIDTH && full * 3 >= filled;
		lines.forEach(this::add);
	}

	Node root() {
		return this.root;
	}

	List<Passage.Builder> preamble() {
		return this.preamble;
	}

	List<Line> doubtfulLines() {
		return this.doubtfulLines;
	}

	private void add(Line line) {
		String text = line.text().strip();
		if (text.isEmpty()) {
			this.blank = true;
			return;
		}
		if (text.matches("\\d{1,3}") || text.matches("[-–—_*=.\\s]{2,}")) {
			// The number of a page, or a rule across it; the paragraph goes on behind it.
			return;
		}
		Marker marker = line.wordsOnly() ? null : Marker.of(text);
		if (marker != null && continues(text, marker)) {
			marker = null;
		}
		Passage.Builder before = this.open;
		boolean headless = this.current != null && before != null && this.current.paragraphs.getLast() == before
				&& this.current.content().isBlank();
		if (marker == null && before != null && (headless || joins(before.text(), text, before.lastLineLength()))) {
			before.add(line);
		}
		else {
			Passage.Builder paragraph = new Passage.Builder().add(line);
			this.open = paragraph;
			if (marker != null) {
				place(marker, paragraph);
				if (marker.doubtful()) {
					this.doubtfulLines.add(line);
				}
			}
			else if (this.current != null) {
				this.current.paragraphs.add(paragraph);
			}
			else {
				this.preamble.add(paragraph);
			}
		}
		this.blank = false;
	}

	/** "kinh tế / - xã hội": a dash that the end of a line has torn from its words. */
	private boolean continues(String text, Marker marker) {
		Passage.Builder before = this.open;
		if (before == null || !marker.bullet()) {
			return false;
		}
		String rest = text.substring(marker.end());
		return !rest.isEmpty() && Character.isLowerCase(rest.charAt(0)) && !ended(before.text());
	}

	private boolean joins(String before, String text, int lastLength) {
		if (Marker.heading(before) && before.length() < 400) {
			return Marker.heading(text) && !this.blank;
		}
		if (Marker.heading(text) && text.length() > 8) {
			return false;
		}
		char first = text.charAt(0);
		if (!ended(before)) {
			String last = before.substring(before.lastIndexOf(' ') + 1);
			if (Character.isLowerCase(first) || OPEN_ENDS.contains(last)) {
				return true;
			}
			if (before.endsWith(",") && !this.blank) {
				return true;
			}
		}
		boolean full = lastLength >= this.width * 0.6;
		return this.wrapped && !this.blank && full && (!ended(before) || Character.isLowerCase(first));
	}

	private static boolean ended(String text) {
		char last = text.charAt(text.length() - 1);
		return ".;:!?".indexOf(last) >= 0;
	}

	private void place(Marker marker, Passage.Builder paragraph) {
		Node parent = parentFor(marker);
		this.current = parent.child(marker, paragraph);
	}

	/** The same kind of number as before goes on beside it; a new kind goes below. */
	private Node parentFor(Marker marker) {
		for (Node node = this.current; node != null; node = node.parent) {
			if (node.marker != null && node.marker.kind() == marker.kind() && node.parent != null) {
				return node.parent;
			}
		}
		Node above = (this.current != null) ? this.current : this.root;
		return switch (marker.kind()) {
			case PART -> this.root;
			case ROMAN, UPPER, ARTICLE -> nearest(above, marker.kind());
			case DECIMAL_2, DECIMAL_3, DECIMAL_4 -> numbered(above, marker.number());
			case DECIMAL, LETTER, DASH, PLUS, DOT -> below(above, marker);
		};
	}

	/** Sections never go below a clause. */
	private Node nearest(Node from, Marker.Kind kind) {
		for (Node node = from; node != null; node = node.parent) {
			if (node.marker != null && node.marker.kind().compareTo(Marker.Kind.UPPER) <= 0
					&& node.marker.kind() != kind) {
				return node;
			}
		}
		return this.root;
	}

	private Node numbered(Node from, String number) {
		for (Node node = from; node != null; node = node.parent) {
			if (node.marker != null && number.startsWith(node.marker.number() + ".")) {
				return node;
			}
		}
		Node node = from;
		while (node.marker != null && node.marker.kind().compareTo(Marker.Kind.UPPER) > 0 && node.parent != null) {
			node = node.parent;
		}
		return node;
	}

	private Node below(Node from, Marker marker) {
		if (!marker.bullet()) {
			Node node = from;
			while (node.marker != null && node.marker.bullet() && node.parent != null) {
				node = node.parent;
			}
			return node;
		}
		return from;
	}

}
