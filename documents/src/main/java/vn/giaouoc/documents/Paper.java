package vn.giaouoc.documents;

/**
 * A4 and the margins of NĐ 30/2020 (Phụ lục I, phần I.3), in millimetres.
 */
final class Paper {

	static final double SHORT_SIDE = 210;

	static final double LONG_SIDE = 297;

	static final double TOP = 20;

	static final double BOTTOM = 20;

	static final double LEFT = 30;

	static final double RIGHT = 15;

	/** From the paper's edge to the page number. */
	static final double HEADER = 10;

	private static final double POINTS = 72 / 25.4;

	private Paper() {
	}

	static double width(Orientation orientation) {
		return switch (orientation) {
			case PORTRAIT -> SHORT_SIDE;
			case LANDSCAPE -> LONG_SIDE;
		};
	}

	static double height(Orientation orientation) {
		return switch (orientation) {
			case PORTRAIT -> LONG_SIDE;
			case LANDSCAPE -> SHORT_SIDE;
		};
	}

	static double textWidth(Orientation orientation) {
		return width(orientation) - LEFT - RIGHT;
	}

	static double points(double millimetres) {
		return millimetres * POINTS;
	}

}
