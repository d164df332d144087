package vn.giaouoc.plan.directory.application;

import java.util.List;

import vn.giaouoc.kit.imports.SheetShape;

/** The sheets of the workbook; what they name twice is written in this order. */
enum ImportSheet implements SheetShape<ImportColumn> {

	UNITS("Đơn vị",
			List.of(ImportColumn.CODE, ImportColumn.NAME, ImportColumn.KIND, ImportColumn.PARENT, ImportColumn.FROM),
			List.of(ImportColumn.TO, ImportColumn.MANAGED_BY, ImportColumn.CYCLE)),

	PEOPLE("Con người",
			List.of(ImportColumn.PERSON, ImportColumn.FULL_NAME, ImportColumn.ROLE, ImportColumn.CODE,
					ImportColumn.FROM),
			List.of(ImportColumn.TO, ImportColumn.EMAIL, ImportColumn.PHONE, ImportColumn.USERNAME)),

	HOUSEHOLDS("Hộ gia đình",
			List.of(ImportColumn.VILLAGE, ImportColumn.HOUSEHOLD, ImportColumn.HEAD, ImportColumn.FROM),
			List.of(ImportColumn.TO));

	private final String title;

	private final List<ImportColumn> required;

	private final List<ImportColumn> optional;

	ImportSheet(String title, List<ImportColumn> required, List<ImportColumn> optional) {
		this.title = title;
		this.required = required;
		this.optional = optional;
	}

	@Override
	public String title() {
		return this.title;
	}

	@Override
	public List<ImportColumn> required() {
		return this.required;
	}

	@Override
	public List<ImportColumn> optional() {
		return this.optional;
	}

}
