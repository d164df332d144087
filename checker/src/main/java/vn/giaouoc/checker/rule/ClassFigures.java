package vn.giaouoc.checker.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Roman;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;

/** A class that the law writes in Roman figures and the plan in Arabic ones. */
final class ClassFigures implements Rule {

	@Override
	public void check(Inspection inspection) {
		for (Catalogue.ClassNoun noun : inspection.catalogue().classes()) {
			Pattern pattern = Pattern.compile("\\b" + Fold.plain(noun.noun()) + "\\s+(\\d)(?!\\d)");
			for (Passage passage : inspection.plan().passages()) {
				Matcher matcher = pattern.matcher(passage.plain());
				while (matcher.find()) {
					int read = Integer.parseInt(matcher.group(1));
					if (read >= 1 && read <= noun.highest()) {
						inspection.replace("class-figure", Severity.INFO, passage, matcher.start(1), matcher.end(1),
								"'" + noun.noun() + "' ghi bằng chữ số La Mã (" + noun.article() + ").",
								Roman.write(read));
					}
				}
			}
		}
	}

}
