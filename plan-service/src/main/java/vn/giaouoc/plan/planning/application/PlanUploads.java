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

	private final BusinessClock clock;

	PlanUploads(Files files, Checker checker, PlanService plans, TransactionOperations transactions,
			BusinessClock clock) {
		this.files = files;
		this.checker = checker;
		this.plans = plans;
		this.transactions = transactions;
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
		return read(file);
	}

	public UploadView find(UUID fileId) {
		return read(this.files.find(fileId));
	}

	/** A draft of all that was read; its faults are mended in the editor. */
	public PlanRef draft(Actor actor, IdempotencyKey key, UUID fileId, UUID planId, @Nullable UUID parentPlanId) {
		ReadPlan read = find(fileId).plan();
		Integer year = read.year();
		Writing writing = new Writing(
				(year != null && year >= 2000 && year <= 2100) ? year : this.clock.today().getYear(),
				Objects.requireNonNullElse(read.symbol(), USUAL_SYMBOL), read.place(),
				Objects.requireNonNullElse(read.about(), ""), false, read.content());
		return this.plans.create(actor, key, new NewPlan(planId, parentPlanId, writing));
	}

	private UploadView read(StoredFile file) {
		SourceText source = SourceText.read(bytes(file));
		Report report = this.checker.check(source, Settings.draft());
		Reading reading = PlanReading.of(report, source);
		return new UploadView(file.id(), file.name(), source.lines().stream().map(Line::text).toList(),
				new ReadPlan(report.documentType(), report.documentNumber(), report.symbol(), report.place(),
						report.issueDate(), report.issuingBody(), report.about(), report.year(), reading.content()),
				parts(reading, report), report.findings().stream().map(PlanUploads::finding).toList(),
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
