package vn.giaouoc.pledge.intake.application;

import java.util.List;
import java.util.stream.Stream;

import vn.giaouoc.kit.imports.SheetShape;

/** The sheets that pledges come on. */
enum IntakeSheet implements SheetShape<IntakeColumn> {

	/** Of a signed workbook: the names of one unit are there already. */
	KIT("Đăng ký", List.of(IntakeColumn.CODE, IntakeColumn.NAME, IntakeColumn.KIND), List.of()),
	/** Of a plain one: the rows of any number of units. */
	LIST("Danh sách đăng ký", List.of(IntakeColumn.UNIT, IntakeColumn.NAME, IntakeColumn.KIND),
			List.of(IntakeColumn.CODE, IntakeColumn.EMAIL));

	private final String title;

	private final List<IntakeColumn> required;

	private final List<IntakeColumn> optional;

	IntakeSheet(String title, List<IntakeColumn> required, List<IntakeColumn> optional) {
		this.title = title;
		this.required = required;
		this.optional = Stream.concat(optional.stream(), IntakeColumn.FILLED.stream()).toList();
	}

	@Override
	public String title() {
		return this.title;
	}

	@Override
	public List<IntakeColumn> required() {
		return this.required;
	}

	@Override
	public List<IntakeColumn> optional() {
		return this.optional;
	}

}
