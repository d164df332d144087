package vn.giaouoc.plan.planning.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.Report;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.Line;
import vn.giaouoc.checker.source.Place;
import vn.giaouoc.checker.source.SourceText;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.files.StoredFile;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.planning.application.PlanReading.Reading;
import vn.giaouoc.plan.planning.application.PlanService.NewPlan;
import vn.giaouoc.plan.planning.application.PlanService.PlanRef;
import vn.giaouoc.plan.planning.domain.Finding.Severity;
import vn.giaouoc.plan.planning.domain.Plan.Writing;
import vn.giaouoc.plan.planning.domain.PlanContent;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Plans that come as files: kept, read, checked, and made drafts of. */
@Service
public class PlanUploads {

	private static final String USUAL_SYMBOL = "KH-UBND";

	private final Files files;

	private final Checker checker;

	private final PlanService plans;

	private final TransactionOperations transactions;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	PlanUploads(Files files, Checker checker, PlanService plans, TransactionOperations transactions,
			Idempotency idempotency, BusinessClock clock) {
		this.files = files;
		this.checker = checker;
		this.plans = plans;
		this.transactions = transactions;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	/**
	 * A file beside what was read in it.
	 *
	 * @param lines of the source, the first is line 1
	 * @param parts where each part of the content stands
	 */
	public record UploadView(UUID fileId, String name, List<String> lines, ReadPlan plan, List<ReadPart> parts,
			List<UploadFinding> findings, List<UploadDoubt> doubts) {
	}

	/** The plan as read, nothing mended. */
	public record ReadPlan(@Nullable String documentType, @Nullable String documentNumber, @Nullable String symbol,
			@Nullable String place, @Nullable LocalDate issueDate, @Nullable String issuingBody, @Nullable String about,
			@Nullable Integer year, PlanContent content) {
	}

	/** Where a part stands: the line from 1, characters from 0, the end not included. */
	public record ReadPart(String path, int line, int start, int end) {
	}

	/** What a rule found in the source. */
	public record UploadFinding(String rule, Severity severity, @Nullable String clause, int line, int start, int end,
			String reason, String mend, boolean replaces) {
	}

	/** What was read without certainty, or not understood. */
	public record UploadDoubt(String part, String text, String reason, int line, int start, int end) {
	}

	/**
	 * The text of a file, or why there is none.
	 * @throws vn.giaouoc.checker.source.Unreadable with what to do about it
	 */
	public void requireText(byte[] bytes) {
		SourceText.read(bytes);
	}

	/** Keeps a file for whoever sent it and reads it. */
	public UploadView keep(Actor actor, ReceivedFile received) {
		StoredFile file = Objects
			.requireNonNull(this.transactions.execute((_) -> this.files.keep(received, actor, null)));
		return view(file);
	}

	public UploadView find(UUID fileId) {
		return view(this.files.find(fileId));
	}

	/** A finding whose mend is taken, by its rule and place. */
	public record TakenMend(@NotNull @Size(max = 60) String rule, @Positive int line, @PositiveOrZero int start,
			@PositiveOrZero int end) {

		boolean is(vn.giaouoc.checker.rule.Finding one) {
			return one.replaces() && this.rule.equals(one.rule()) && this.line == one.place().line()
					&& this.start == one.place().start() && this.end == one.place().end();
		}

	}

	/**
	 * A draft of all that was read, with the mends that were taken; what else is wrong is
	 * mended in the editor. Sent again with the same key it changes nothing.
	 */
	public PlanRef draft(Actor actor, IdempotencyKey key, UUID fileId, Wanted wanted) {
		SourceText source = SourceText.read(bytes(this.files.find(fileId)));
		Read read = read(wanted.mends().isEmpty() ? source : mended(source, wanted.mends()));
		return Objects
			.requireNonNull(this.transactions.execute((_) -> this.idempotency.once(key, actor, wanted, PlanRef.class,
					() -> this.plans.begin(actor, new NewPlan(wanted.id(), wanted.parentPlanId(), writing(read))))));
	}

	/** The plan that a file becomes. */
	public record Wanted(UUID id, @Nullable UUID parentPlanId, List<TakenMend> mends) {
	}

	private Writing writing(Read read) {
		Report report = read.report();
		Integer year = report.year();
		return new Writing((year != null && year >= 2000 && year <= 2100) ? year : this.clock.today().getYear(),
				Objects.requireNonNullElse(report.symbol(), USUAL_SYMBOL), report.place(),
				Objects.requireNonNullElse(report.about(), ""), false, read.reading().content());
	}

	/**
	 * From the end of a line to its beginning, so that places before stay where they are.
	 */
	private SourceText mended(SourceText source, List<TakenMend> mends) {
		List<String> lines = new ArrayList<>(source.lines().stream().map(Line::text).toList());
		int[] done = lines.stream().mapToInt(String::length).toArray();
		this.checker.check(source, Settings.draft())
			.findings()
			.stream()
			.filter((one) -> mends.stream().anyMatch((mend) -> mend.is(one)))
			.sorted(Comparator.comparingInt((vn.giaouoc.checker.rule.Finding one) -> one.place().start()).reversed())
			.forEach((one) -> {
				Place place = one.place();
				int at = place.line() - 1;
				// Of two that overlap, the later one in the line is mended.
				if (place.end() <= done[at]) {
					String line = lines.get(at);
					lines.set(at, line.substring(0, place.start()) + one.mend() + line.substring(place.end()));
					done[at] = place.start();
				}
			});
		return SourceText.of(lines);
	}

	private record Read(SourceText source, Report report, Reading reading) {
	}

	private Read read(SourceText source) {
		Report report = this.checker.check(source, Settings.draft());
		return new Read(source, report, PlanReading.of(report, source));
	}

	private UploadView view(StoredFile file) {
		Read read = read(SourceText.read(bytes(file)));
		Report report = read.report();
		return new UploadView(file.id(), file.name(), read.source().lines().stream().map(Line::text).toList(),
				new ReadPlan(report.documentType(), report.documentNumber(), report.symbol(), report.place(),
						report.issueDate(), report.issuingBody(), report.about(), report.year(),
						read.reading().content()),
				parts(read.reading(), report), report.findings().stream().map(PlanUploads::finding).toList(),
				report.doubts()
					.stream()
					.map((doubt) -> new UploadDoubt(doubt.part(), doubt.text(), doubt.reason(), doubt.place().line(),
							doubt.place().start(), doubt.place().end()))
					.toList());
	}

	private static List<ReadPart> parts(Reading reading, Report report) {
		List<ReadPart> parts = new ArrayList<>();
		reading.places().forEach((path, place) -> parts.add(part("content." + path, place)));
		report.places().forEach((path, place) -> parts.add(part(path, place)));
		parts.sort(Comparator.comparingInt(ReadPart::line).thenComparingInt(ReadPart::start));
		return List.copyOf(parts);
	}

	private static ReadPart part(String path, Place place) {
		return new ReadPart(path, place.line(), place.start(), place.end());
	}

	private static UploadFinding finding(vn.giaouoc.checker.rule.Finding one) {
		Place place = one.place();
		Severity severity = switch (one.severity()) {
			case ERROR -> Severity.ERROR;
			case WARNING -> Severity.WARNING;
			case INFO -> Severity.INFO;
		};
		return new UploadFinding(one.rule(), severity, place.clause(), place.line(), place.start(), place.end(),
				one.reason(), one.mend(), one.replaces());
	}

	private byte[] bytes(StoredFile file) {
		try (InputStream in = this.files.open(file).getInputStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
