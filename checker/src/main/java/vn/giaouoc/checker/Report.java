package vn.giaouoc.checker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.plan.Citation;
import vn.giaouoc.checker.plan.Clause;
import vn.giaouoc.checker.plan.Closing;
import vn.giaouoc.checker.plan.Doubt;
import vn.giaouoc.checker.plan.FormRead;
import vn.giaouoc.checker.plan.Plan;
import vn.giaouoc.checker.plan.Recipient;
import vn.giaouoc.checker.plan.Review;
import vn.giaouoc.checker.plan.Round;
import vn.giaouoc.checker.plan.Section;
import vn.giaouoc.checker.plan.Target;
import vn.giaouoc.checker.plan.Theme;
import vn.giaouoc.checker.plan.TitleRead;
import vn.giaouoc.checker.plan.Window;
import vn.giaouoc.checker.rule.Finding;
import vn.giaouoc.checker.source.Place;

/**
 * A plan's structure as read and what the rules found in it; {@code places} says where
 * each single value stands, lines count from 1 and characters from 0 in the line's NFC
 * form.
 */
public record Report(@Nullable String documentType, @Nullable String documentNumber, @Nullable String symbol,
		@Nullable String place, @Nullable LocalDate issueDate, @Nullable String superiorBody,
		@Nullable String issuingBody, @Nullable String about, @Nullable Integer year, boolean schoolYear,
		@Nullable String authority, @Nullable String signer, List<Citation> citations, List<Section> sections,
		List<Theme> themes, List<Clause> solutions, List<Clause> registration, List<Round> rounds, List<Window> windows,
		List<Window> deadlines, List<TitleRead> titles, List<FormRead> forms, List<Target> targets,
		List<Review> reviews, List<Recipient> recipients, @Nullable Closing closing, Map<String, Place> places,
		List<Doubt> doubts, List<Finding> findings) {

	static Report of(Plan plan, List<Finding> findings) {
		Plan.Header header = plan.header();
		Plan.Footer footer = plan.footer();
		Map<String, Place> places = new TreeMap<>(header.places());
		places.putAll(footer.places());
		return new Report(header.documentType(), header.documentNumber(), header.symbol(), header.place(),
				header.issueDate(), header.superiorBody(), header.issuingBody(), header.about(), plan.year(),
				plan.schoolYear(), footer.authority(), footer.signer(), plan.citations(), plan.sections(),
				plan.themes(), plan.solutions(), plan.registration(), plan.rounds(), plan.windows(), plan.deadlines(),
				plan.titles(), plan.forms(), plan.targets(), plan.reviews(), footer.recipients(), plan.closing(),
				places, plan.doubts(), findings);
	}

}
