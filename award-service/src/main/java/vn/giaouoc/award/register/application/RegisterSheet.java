package vn.giaouoc.award.register.application;

import java.util.List;

import vn.giaouoc.kit.imports.SheetShape;

/** The sheets of the register's workbook. */
enum RegisterSheet implements SheetShape<RegisterColumn> {

	PEOPLE("Cá nhân",
			List.of(RegisterColumn.HOLDER, RegisterColumn.UNIT, RegisterColumn.HONOUR, RegisterColumn.YEAR,
					RegisterColumn.NUMBER, RegisterColumn.DATE),
			List.of(RegisterColumn.BODY, RegisterColumn.EMAIL)),

	UNITS("Tập thể", List.of(RegisterColumn.UNIT, RegisterColumn.HONOUR, RegisterColumn.YEAR, RegisterColumn.NUMBER,
			RegisterColumn.DATE), List.of(RegisterColumn.BODY));

	private final String title;

	private final List<RegisterColumn> required;

	private final List<RegisterColumn> optional;

	RegisterSheet(String title, List<RegisterColumn> required, List<RegisterColumn> optional) {
		this.title = title;
		this.required = required;
		this.optional = optional;
	}

	@Override
	public String title() {
		return this.title;
	}

	@Override
	public List<RegisterColumn> required() {
		return this.required;
	}

	@Override
	public List<RegisterColumn> optional() {
		return this.optional;
	}

}
