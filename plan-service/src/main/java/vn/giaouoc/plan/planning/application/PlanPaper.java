package vn.giaouoc.plan.planning.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Block;
import vn.giaouoc.documents.Dateline;
import vn.giaouoc.documents.Letterhead;
import vn.giaouoc.documents.Level;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Orientation;
import vn.giaouoc.documents.Recipients;
import vn.giaouoc.documents.Reference;
import vn.giaouoc.documents.Signature;
import vn.giaouoc.documents.Subject;
import vn.giaouoc.plan.planning.application.PaperLine.Kind;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Recipient;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;

/**
 * A plan as the paper that is signed (NĐ 30/2020, Phụ lục I): the lines that the check
 * reads, with their numbers left to the layout. What a draft lacks stays open.
 */
final class PlanPaper {

	private static final String OPEN = "……";

	private static final String FILING_OFFICE = "VT";

	private static final Pattern ON_FILE = Pattern.compile("(?i)lưu\\s*:\\s*(.+?)[.;\\s]*");

	private PlanPaper() {
	}

	/** The year is the plan's, for as long as it has no date. */
	static OfficialDocument of(Heading heading, int year, Issuer issuer, PlanContent content, PlanText text) {
		String place = Objects.requireNonNullElse(filled(heading.place()), OPEN);
		Dateline dateline = (heading.issueDate() != null) ? Dateline.dated(place, heading.issueDate())
				: Dateline.open(place, year);
		String about = Objects.requireNonNullElse(filled(heading.about()), OPEN);
		return new OfficialDocument(new Letterhead(issuer.above(), issuer.title()),
				new Reference(heading.number(), heading.symbol()), dateline, new Subject.Titled("Kế hoạch", about),
				List.of(), bases(text), body(text), List.of(signature(content.signer())),
				recipients(content.recipients()), List.of(), Orientation.PORTRAIT);
	}

	private static List<String> bases(PlanText text) {
		return text.lines().stream().filter((line) -> line.kind() == Kind.BASIS).map(PaperLine::words).toList();
	}

	private static List<Block> body(PlanText text) {
		return text.lines().stream().map(PlanPaper::block).flatMap(Optional::stream).toList();
	}

	/** Head, bases and foot have boxes of their own. */
	private static Optional<Block> block(PaperLine line) {
		String words = line.words();
		return Optional.ofNullable(switch (line.kind()) {
			case SECTION -> new Block.Heading(Level.SECTION, words);
			case TITLE -> new Block.Heading(Level.CLAUSE, words);
			case CLAUSE -> new Block.NumberedItem(Level.CLAUSE, words);
			case DASH -> new Block.NumberedItem(Level.DASH, words);
			case CLOSING -> new Block.Paragraph(words);
			case HEAD, TYPE, ABSTRACT, BASIS, RECIPIENTS, RECIPIENT, AUTHORITY, SIGNER, BLANK -> null;
		});
	}

	private static Signature signature(@Nullable Signer signer) {
		if (signer == null) {
			return new Signature(List.of(OPEN), null);
		}
		List<String> lines = Stream.of(signer.authority(), signer.post())
			.map(PlanPaper::filled)
			.filter(Objects::nonNull)
			.toList();
		return new Signature(lines.isEmpty() ? List.of(OPEN) : lines, filled(signer.name()));
	}

	private static Recipients recipients(List<Recipient> all) {
		List<String> to = new ArrayList<>();
		String onFile = FILING_OFFICE;
		for (Recipient one : all) {
			Matcher filed = ON_FILE.matcher(one.text().strip());
			if (filed.matches()) {
				onFile = filed.group(1);
			}
			else if (!one.text().isBlank()) {
				to.add(one.text());
			}
		}
		return new Recipients(to, onFile);
	}

	private static @Nullable String filled(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
