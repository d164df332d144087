package vn.giaouoc.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How wide the columns of a table are: by their shares, but none narrower than its
 * longest word, so that no date and no name is cut in two.
 */
final class Widths {

	/** Left and right of the words, and the border. */
	private static final double AROUND = 9;

	private final double[] shares;

	private final double[] least;

	private Widths(Block.Table table) {
		List<Block.Column> columns = table.columns();
		this.shares = columns.stream().mapToDouble(Block.Column::share).toArray();
		this.least = new double[columns.size()];
		for (int at = 0; at < columns.size(); at++) {
			int column = at;
			double head = longest(Style.TABLE_HEAD, Stream.of(columns.get(at).title()));
			double body = longest(Style.of(columns.get(at).alignment()),
					table.rows().stream().map((row) -> row.get(column)));
			this.least[at] = (Math.max(head, body) + AROUND) / Page.INSIDE;
		}
	}

	private static double longest(Style style, Stream<String> texts) {
		Look look = style.look();
		Typeface face = Typeface.of(look);
		return texts.flatMap((text) -> Stream.of(text.split(" ")))
			.mapToDouble((word) -> face.width(word, look.size()))
			.max()
			.orElse(0);
	}

	/** In millimetres, together as wide as the room. */
	static List<Double> of(Block.Table table, double millimetres) {
		Widths widths = new Widths(table);
		double[] points = widths.divided(Paper.points(millimetres));
		double all = Arrays.stream(points).sum();
		return Arrays.stream(points).mapToObj((width) -> width / all * millimetres).toList();
	}

	/** Who has too little gets what they need, the rest is shared among the others. */
	private double[] divided(double room) {
		boolean[] fixed = new boolean[this.shares.length];
		double[] widths = new double[this.shares.length];
		boolean again = Arrays.stream(this.least).sum() <= room;
		share(widths, fixed, room);
		while (again) {
			again = false;
			for (int at = 0; at < widths.length; at++) {
				if (!fixed[at] && widths[at] < this.least[at]) {
					fixed[at] = true;
					widths[at] = this.least[at];
					again = true;
				}
			}
			share(widths, fixed, room);
		}
		return widths;
	}

	private void share(double[] widths, boolean[] fixed, double room) {
		double left = room;
		double shares = 0;
		for (int at = 0; at < widths.length; at++) {
			left -= fixed[at] ? widths[at] : 0;
			shares += fixed[at] ? 0 : this.shares[at];
		}
		for (int at = 0; at < widths.length; at++) {
			widths[at] = fixed[at] ? widths[at] : left * this.shares[at] / shares;
		}
	}

}
