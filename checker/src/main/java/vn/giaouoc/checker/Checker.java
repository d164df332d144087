package vn.giaouoc.checker;

import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Plan;
import vn.giaouoc.checker.plan.PlanReader;
import vn.giaouoc.checker.rule.Inspection;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.SourceText;

/** Reads a plan and inspects it; one checker serves any number of threads. */
public final class Checker {

	private final Catalogue catalogue;

	private final PlanReader reader;

	public Checker(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.reader = new PlanReader(catalogue);
	}

	public Report check(SourceText source, Settings settings) {
		Plan plan = this.reader.read(source);
		return Report.of(plan, Inspection.of(plan, this.catalogue, settings));
	}

}
