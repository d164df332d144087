package vn.giaouoc.documents;

/**
 * How a line is set, in points and millimetres; {@code leading} counts in the font's own
 * line heights.
 */
record Look(double size, boolean bold, boolean italic, Justification justification, double before, double leading,
		double firstIndent, double indent, boolean keptWithNext) {

	enum Justification {

		LEFT, CENTRE, RIGHT, BOTH

	}

	static Look of(double size) {
		return new Look(size, false, false, Justification.LEFT, 0, 1, 0, 0, false);
	}

	Look inBold() {
		return new Look(this.size, true, this.italic, this.justification, this.before, this.leading, this.firstIndent,
				this.indent, this.keptWithNext);
	}

	Look inItalic() {
		return new Look(this.size, this.bold, true, this.justification, this.before, this.leading, this.firstIndent,
				this.indent, this.keptWithNext);
	}

	Look centred() {
		return justified(Justification.CENTRE);
	}

	Look justified(Justification justification) {
		return new Look(this.size, this.bold, this.italic, justification, this.before, this.leading, this.firstIndent,
				this.indent, this.keptWithNext);
	}

	Look after(double before) {
		return new Look(this.size, this.bold, this.italic, this.justification, before, this.leading, this.firstIndent,
				this.indent, this.keptWithNext);
	}

	Look indented(double indent) {
		return new Look(this.size, this.bold, this.italic, this.justification, this.before, this.leading,
				this.firstIndent, indent, this.keptWithNext);
	}

	Look keptWithTheNext() {
		return new Look(this.size, this.bold, this.italic, this.justification, this.before, this.leading,
				this.firstIndent, this.indent, true);
	}

	/** Justified, first line drawn in, six points and more apart. */
	Look running() {
		return new Look(this.size, this.bold, this.italic, Justification.BOTH, 6, 1.1, 12.7, 0, this.keptWithNext);
	}

}
