package vn.giaouoc.checker.plan;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;

/** A numbered part of the body while it is put together. */
final class Node {

	private static final int LONGEST_TITLE = 160;

	private static final int LONGEST_RUN_IN = 70;

	final @Nullable Marker marker;

	final String clause;

	final @Nullable Node parent;

	final List<Passage.Builder> paragraphs = new ArrayList<>();

	final List<Node> children = new ArrayList<>();

	private Node(@Nullable Node parent, @Nullable Marker marker, String clause) {
		this.parent = parent;
		this.marker = marker;
		this.clause = clause;
	}

	static Node root() {
		return new Node(null, null, "");
	}

	Node child(Marker marker, Passage.Builder head) {
		Node child = new Node(this, marker, clauseOf(marker));
		child.paragraphs.add(head);
		this.children.add(child);
		return child;
	}

	/**
	 * Numbers that repeat their parent's ("2.1" under "2") are not repeated in the way to
	 * them.
	 */
	private String clauseOf(Marker marker) {
		if (marker.bullet()) {
			return this.clause;
		}
		Node above = this;
		while (above.marker != null && above.parent != null
				&& marker.number().startsWith(above.marker.number() + ".")) {
			above = above.parent;
		}
		return above.clause.isEmpty() ? marker.number() : above.clause + "." + marker.number();
	}

	String content() {
		String whole = this.paragraphs.getFirst().text();
		return (this.marker != null) ? whole.substring(Math.min(whole.length(), this.marker.end())) : whole;
	}

	/** The heading, when the first paragraph is one or begins with one. */
	@Nullable String title() {
		if (this.marker == null) {
			return null;
		}
		String content = content().strip();
		int colon = content.indexOf(':');
		if (colon > 0 && colon == content.length() - 1 && content.length() <= LONGEST_TITLE) {
			return content.substring(0, colon).strip();
		}
		if (colon > 0 && colon <= LONGEST_RUN_IN && content.substring(0, colon).indexOf(',') < 0) {
			return content.substring(0, colon).strip();
		}
		boolean ends = content.endsWith(".") || content.endsWith(";") || content.endsWith(",");
		if (Marker.heading(content) || (!ends && content.length() <= LONGEST_TITLE && !this.marker.bullet()
				&& (!this.children.isEmpty() || this.paragraphs.size() > 1))) {
			return content;
		}
		return null;
	}

	/** The words of the part without its heading. */
	String text() {
		String title = title();
		String content = content().strip();
		String first = (title != null) ? content.substring(title.length()).replaceFirst("^\\s*:\\s*", "") : content;
		StringBuilder text = new StringBuilder(first);
		for (Passage.Builder paragraph : this.paragraphs.subList(1, this.paragraphs.size())) {
			text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
		}
		return text.toString();
	}

	String wholeText() {
		StringBuilder text = new StringBuilder(content().strip());
		for (Passage.Builder paragraph : this.paragraphs.subList(1, this.paragraphs.size())) {
			text.append('\n').append(paragraph.text());
		}
		for (Node child : this.children) {
			text.append('\n').append(child.paragraphs.getFirst().text());
		}
		return text.toString();
	}

	/**
	 * What the heading says the part is about; a part without a word of it is about what
	 * its parent is.
	 */
	Section.Kind kind() {
		String title = title();
		Section.Kind own = (title != null) ? kind(Fold.plain(title)) : Section.Kind.OTHER;
		return (own == Section.Kind.OTHER && this.parent != null) ? this.parent.kind() : own;
	}

	Section.Kind ownKind() {
		String title = title();
		return (title != null) ? kind(Fold.plain(title)) : Section.Kind.OTHER;
	}

	private static Section.Kind kind(String title) {
		if (title.contains("dang ky")) {
			return Section.Kind.REGISTRATION;
		}
		if (title.contains("noi dung")) {
			return Section.Kind.CONTENT;
		}
		if (title.contains("so ket") || title.contains("tong ket")) {
			return Section.Kind.REVIEW;
		}
		if (title.contains("giai phap") || title.contains("bien phap")) {
			return Section.Kind.SOLUTIONS;
		}
		if (title.contains("muc dich") || title.contains("yeu cau")) {
			return Section.Kind.PURPOSE;
		}
		if (title.contains("chi tieu") || title.contains("muc tieu")) {
			return Section.Kind.TARGETS;
		}
		if (title.contains("to chuc thuc hien") || title.contains("phan cong") || title.contains("trach nhiem")) {
			return Section.Kind.ORGANISATION;
		}
		if (title.contains("khen thuong")) {
			return Section.Kind.COMMENDATION;
		}
		return title.contains("nhiem vu") ? Section.Kind.CONTENT : Section.Kind.OTHER;
	}

	Section section() {
		Passage.Builder head = this.paragraphs.getFirst();
		String number = (this.marker != null) ? this.marker.number() : "";
		return new Section(number, this.clause, title(), text(), ownKind(),
				head.build(this.clause, Section.Kind.OTHER).place(),
				this.children.stream().map(Node::section).toList());
	}

}
