package vn.giaouoc.pledge.intake.application;

import java.util.List;
import java.util.Map;

import vn.giaouoc.kit.imports.Column;
import vn.giaouoc.kit.imports.SheetShape;

/** A line of a kit's hidden sheet; what a part does not need is empty. */
record KitRow(String part, String code, String name, String kind, String id) {

	/** What a line speaks of. */
	enum Part {

		WINDOW, UNIT, EXPIRES, KIND, TITLE, FORM, SUBJECT,
		/** The signature over all the others. */
		SEAL

	}

	/** The columns of the hidden sheet. */
	enum KitColumn implements Column {

		PART("Phần"), CODE("Mã"), NAME("Tên"), KIND("Loại"), ID("Định danh");

		private final String header;

		KitColumn(String header) {
			this.header = header;
		}

		@Override
		public String header() {
			return this.header;
		}

		@Override
		public boolean day() {
			return false;
		}

	}

	/** The hidden sheet. */
	enum KitSheet implements SheetShape<KitColumn> {

		SEALED;

		@Override
		public String title() {
			return "Chữ ký";
		}

		@Override
		public List<KitColumn> required() {
			return List.of(KitColumn.values());
		}

		@Override
		public List<KitColumn> optional() {
			return List.of();
		}

	}

	static KitRow of(Map<KitColumn, String> cells) {
		return new KitRow(cells.getOrDefault(KitColumn.PART, ""), cells.getOrDefault(KitColumn.CODE, ""),
				cells.getOrDefault(KitColumn.NAME, ""), cells.getOrDefault(KitColumn.KIND, ""),
				cells.getOrDefault(KitColumn.ID, ""));
	}

	boolean is(Part wanted) {
		return this.part.equals(wanted.name());
	}

	List<String> cells() {
		return List.of(this.part, this.code, this.name, this.kind, this.id);
	}

}
