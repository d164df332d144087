package vn.giaouoc.pledge.cluster.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Annex;
import vn.giaouoc.documents.Block;
import vn.giaouoc.documents.Block.Paragraph;
import vn.giaouoc.documents.Dateline;
import vn.giaouoc.documents.Letterhead;
import vn.giaouoc.documents.Listing;
import vn.giaouoc.documents.ListingColumn.Figure;
import vn.giaouoc.documents.ListingColumn.Words;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Orientation;
import vn.giaouoc.documents.Recipients;
import vn.giaouoc.documents.Reference;
import vn.giaouoc.documents.Signature;
import vn.giaouoc.documents.Subject.Titled;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.cluster.domain.ClusterContent.Criterion;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge;
import vn.giaouoc.pledge.cluster.domain.Signatory;
import vn.giaouoc.pledge.cluster.domain.Signatory.Signing;

/**
 * A cluster's pledge as a document by NĐ 30/2020 with a signature for each unit; who has
 * signed here is named, and room is left for those who sign by hand.
 */
final class ClusterPaper {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy")
		.withZone(BusinessClock.ZONE);

	private static final Map<String, String> SYMBOLS = Map.of("CLUSTER", "GƯ-CTĐ", "BLOCK", "GƯ-KTĐ");

	private static final Map<String, String> POSTS = Map.of("unit-head", "Thủ trưởng đơn vị", "commune-leader",
			"Lãnh đạo Ủy ban nhân dân", "district-leader", "Lãnh đạo Ủy ban nhân dân");

	private final ClusterPledge pledge;

	private final Names names;

	ClusterPaper(ClusterPledge pledge, Names names) {
		this.pledge = pledge;
		this.names = names;
	}

	/**
	 * The level at which they compete, as documents call it.
	 *
	 * @param units each unit's name on paper by the name that it is known by
	 */
	record Names(String level, String place, Function<Signatory, String> units) {
	}

	/** A criterion with its number in the table. */
	private record Line(int number, Criterion criterion) {
	}

	OfficialDocument document() {
		int year = this.pledge.of().year();
		List<Block> body = new ArrayList<>();
		this.pledge.content()
			.text()
			.lines()
			.filter((line) -> !line.isBlank())
			.map(String::strip)
			.forEach((line) -> body.add(new Paragraph(line)));
		body.add(new Paragraph("Các đơn vị cùng ký kết thực hiện và chấm điểm thi đua theo bảng điểm kèm theo."));
		return new OfficialDocument(new Letterhead(this.names.level(), this.pledge.of().name()),
				new Reference(null, SYMBOLS.getOrDefault(this.pledge.of().kind(), "GƯ")), dateline(),
				new Titled("Giao ước thi đua", "Năm " + year + " của " + this.pledge.of().name()), List.of(), List.of(),
				body, signatures(), new Recipients(List.of(this.names.level(), "Các đơn vị thành viên"), "VT"),
				annexes(), Orientation.PORTRAIT);
	}

	private Dateline dateline() {
		Instant completed = this.pledge.completedAt();
		return (completed != null)
				? Dateline.dated(this.names.place(), completed.atZone(BusinessClock.ZONE).toLocalDate())
				: Dateline.open(this.names.place(), this.pledge.of().year());
	}

	/**
	 * Whoever stays outside has no place on it; a draft is shown with the lead's alone.
	 */
	private List<Signature> signatures() {
		List<Signature> signatures = this.pledge.signatories()
			.stream()
			.filter((one) -> this.pledge.completedAt() == null || one.hasSigned())
			.map((one) -> new Signature(List.of("Đại diện", this.names.units().apply(one)), signer(one)))
			.toList();
		return signatures.isEmpty() ? List.of(new Signature(List.of("Đại diện các đơn vị thành viên"), null))
				: signatures;
	}

	private static @Nullable String signer(Signatory one) {
		Signing signing = one.signing();
		return (signing != null) ? signing.name() : null;
	}

	private List<Annex> annexes() {
		List<Annex> annexes = new ArrayList<>();
		if (!this.pledge.content().criteria().isEmpty()) {
			annexes.add(new Annex("Bảng chấm điểm thi đua", List.of(scores())));
		}
		List<Signatory> signed = this.pledge.signatories().stream().filter(Signatory::hasSigned).toList();
		if (!signed.isEmpty()) {
			annexes.add(new Annex("Các đơn vị đã ký kết", List.of(signed().table(signed))));
		}
		return annexes;
	}

	private Block.Table scores() {
		AtomicInteger number = new AtomicInteger();
		List<Line> lines = new ArrayList<>(this.pledge.content()
			.criteria()
			.stream()
			.map((one) -> new Line(number.incrementAndGet(), one))
			.toList());
		lines.add(new Line(0,
				new Criterion("Cộng", sum(Criterion::base), sum(Criterion::bonus), sum(Criterion::penalty))));
		return new Listing<Line>("Bảng chấm điểm",
				List.of(new Words<>("STT", 6, (line) -> (line.number() > 0) ? String.valueOf(line.number()) : null),
						new Words<>("Tiêu chí", 50, (line) -> line.criterion().text()),
						new Figure<>("Điểm chuẩn", 12, (line) -> line.criterion().base()),
						new Figure<>("Điểm thưởng tối đa", 14, (line) -> line.criterion().bonus()),
						new Figure<>("Điểm trừ tối đa", 14, (line) -> line.criterion().penalty())))
			.table(lines);
	}

	private BigDecimal sum(Function<Criterion, BigDecimal> points) {
		return this.pledge.content().criteria().stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private Listing<Signatory> signed() {
		return new Listing<>("Đã ký",
				List.of(new Words<>("Đơn vị", 36, this.names.units()::apply),
						new Words<>("Người ký", 24, ClusterPaper::signer),
						new Words<>("Chức vụ", 24, (one) -> POSTS.get(signing(one).role())),
						new Words<>("Ký lúc", 18, (one) -> MOMENT.format(signing(one).at()))));
	}

	private static Signing signing(Signatory one) {
		return Objects.requireNonNull(one.signing());
	}

}
