package vn.giaouoc.checker.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.TimePhrases;
import vn.giaouoc.checker.source.Place;

/** A plan as read: nothing in it is mended or made up, and each part knows its place. */
public record Plan(Header header, Footer footer, @Nullable Integer year, boolean schoolYear, List<Section> sections,
		List<Theme> themes, List<Clause> solutions, List<Clause> registration, List<Round> rounds, List<Window> windows,
		List<Window> deadlines, List<TitleRead> titles, List<FormRead> forms, List<Target> targets,
		List<Review> reviews, List<Citation> citations, @Nullable Closing closing, List<Doubt> doubts,
		List<Passage> passages, TimePhrases times) {

	/** What stands above the body. */
	public record Header(@Nullable String documentType, @Nullable String documentNumber, @Nullable String symbol,
			@Nullable String place, @Nullable LocalDate issueDate, @Nullable String superiorBody,
			@Nullable String issuingBody, @Nullable String about, boolean nationalHeading, Map<String, Place> places) {
	}

	/** What stands below the body. */
	public record Footer(@Nullable String authority, @Nullable String signer, List<Recipient> recipients,
			boolean annexed, Map<String, Place> places) {
	}

	/** Paragraphs of the body's numbered parts, without what stands before them. */
	public List<Passage> body() {
		return this.passages.stream().filter((passage) -> passage.clause() != null).toList();
	}

	/** Where a finding about the document as a whole is shown. */
	public Place top() {
		Place type = this.header.places().get("documentType");
		return (type != null) ? type : new Place(null, 1, 0, 0);
	}

}
