package vn.giaouoc.plan.planning.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.UnitKind;

/**
 * All that a plan says, typed; a draft may lack any of it, and a check says what an
 * issued one must not.
 *
 * @param registration the clauses on how pledges are registered
 * @param closing the call at the end
 */
public record PlanContent(@Size(max = 100) List<@Valid Citation> legalBases,
		@Size(max = 100) List<@NotNull @Size(max = 5000) String> purposes,
		@Size(max = 100) List<@NotNull @Size(max = 5000) String> requirements,
		@Size(max = 100) List<@Valid Theme> themes, @Size(max = 100) List<@NotNull @Size(max = 5000) String> solutions,
		@Size(max = 50) List<@Valid Movement> movements,
		@Size(max = 100) List<@NotNull @Size(max = 5000) String> registration,
		@Size(max = 50) List<@Valid Window> windows, @Size(max = 500) List<@Valid Target> targets,
		@Size(max = 300) List<@Valid ScoringItem> scoring, @Size(max = 500) List<@Valid Task> tasks,
		@Size(max = 50) List<@Valid Review> reviews, @Nullable @Size(max = 5000) String closing,
		@Size(max = 200) List<@Valid Recipient> recipients, @Nullable @Valid Signer signer) {

	public PlanContent {
		legalBases = all(legalBases);
		purposes = all(purposes);
		requirements = all(requirements);
		themes = all(themes);
		solutions = all(solutions);
		movements = all(movements);
		registration = all(registration);
		windows = all(windows);
		targets = all(targets);
		scoring = all(scoring);
		tasks = all(tasks);
		reviews = all(reviews);
		recipients = all(recipients);
	}

	/** What was written before a part existed lacks it. */
	private static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/** The units that it names by their ids. */
	public Set<UUID> units() {
		return Stream
			.of(this.targets.stream().map(Target::ownerId), this.tasks.stream().map(Task::unitId),
					this.recipients.stream().map(Recipient::unitId))
			.flatMap(Function.identity())
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Nothing yet. */
	public static PlanContent empty() {
		return new PlanContent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), List.of(), null, List.of(), null);
	}

	/**
	 * A legal basis.
	 *
	 * @param text as it stands in the document, without "Căn cứ"
	 * @param number number and symbol, as in 15/2003/QH11
	 */
	public record Citation(@NotNull @Size(max = 2000) String text, @Nullable @Size(max = 100) String type,
			@Nullable @Size(max = 100) String number, @Nullable @Size(max = 200) String body,
			@Nullable LocalDate date) {
	}

	/**
	 * What the plan calls people to strive for.
	 *
	 * @param code of the catalogue, null for a theme of the plan's own
	 */
	public record Theme(@Nullable @Size(max = 40) String code, @NotNull @Size(max = 5000) String name,
			@Size(max = 100) List<@NotNull @Size(max = 5000) String> points) {

		public Theme {
			points = all(points);
		}

	}

	/** A movement that the plan launches (Luật 06/2022/QH15, Điều 16). */
	public record Movement(@NotNull UUID id, @NotNull MovementType type, @NotNull @Size(max = 1000) String name,
			@NotNull @Size(max = 5000) String aim, @NotNull @Size(max = 2000) String participants,
			@Size(max = 100) List<@NotNull @Size(max = 2000) String> criteria, @Nullable LocalDate from,
			@Nullable LocalDate to, @Size(max = 50) List<@Valid Round> rounds) {

		public Movement {
			criteria = all(criteria);
			rounds = all(rounds);
		}

	}

	/** The two legal ways to organise emulation. */
	public enum MovementType {

		REGULAR, THEMATIC

	}

	/** A round (đợt) of a movement, both days included. */
	public record Round(@NotNull UUID id, @NotNull @Size(max = 500) String name, @Nullable LocalDate from,
			@Nullable LocalDate to) {
	}

	/**
	 * When which kinds of unit register for which titles and forms, from {@code opens} to
	 * just before {@code closes}, in the time of Viet Nam.
	 *
	 * @param unitKinds none: all
	 * @param titles codes of the catalogue
	 * @param forms codes of the catalogue
	 */
	public record Window(@NotNull UUID id, @Size(max = 12) List<@NotNull UnitKind> unitKinds,
			@Nullable OffsetDateTime opens, @Nullable OffsetDateTime closes,
			@Size(max = 50) List<@NotNull @Size(max = 40) String> titles,
			@Size(max = 50) List<@NotNull @Size(max = 40) String> forms) {

		private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

		public Window {
			unitKinds = all(unitKinds);
			titles = all(titles);
			forms = all(forms);
			opens = inVietNam(opens);
			closes = inVietNam(closes);
		}

		private static @Nullable OffsetDateTime inVietNam(@Nullable OffsetDateTime moment) {
			return (moment != null) ? moment.withOffsetSameInstant(VIET_NAM) : null;
		}

	}

	/**
	 * A measured target (chỉ tiêu).
	 *
	 * @param parentId the target of the plan above that it takes its share of
	 * @param ownerId the unit that answers for it
	 */
	public record Target(@NotNull UUID id, @Nullable UUID parentId, @NotNull @Size(max = 1000) String name,
			@Nullable @Size(max = 60) String unitOfMeasure, @Nullable BigDecimal baseline, @Nullable BigDecimal figure,
			@Nullable @PositiveOrZero BigDecimal weight, @NotNull Direction direction, @Nullable LocalDate due,
			@Nullable UUID ownerId) {
	}

	/** Which way is better. */
	public enum Direction {

		AT_LEAST, AT_MOST

	}

	/** A line of the scoring table. */
	public record ScoringItem(@NotNull UUID id, @NotNull ScoringKind kind, @NotNull @Size(max = 1000) String criterion,
			@NotNull @PositiveOrZero BigDecimal points) {
	}

	/** How a line counts. */
	public enum ScoringKind {

		BASE, BONUS, PENALTY

	}

	/**
	 * Who has to do what: a unit, or all units of a kind.
	 *
	 * @param publicity whether exemplars are made known by it
	 */
	public record Task(@NotNull UUID id, @Nullable UUID unitId, @Nullable UnitKind unitKind,
			@NotNull @Size(max = 5000) String text, @Nullable LocalDate due, boolean publicity) {
	}

	/** A review (sơ kết, tổng kết) of the movement. */
	public record Review(@NotNull UUID id, @NotNull ReviewKind kind, @NotNull @Size(max = 5000) String text,
			@Nullable LocalDate due) {
	}

	/** When in the year a review is. */
	public enum ReviewKind {

		MID_YEAR, YEAR_END, OTHER

	}

	/** A line of the list of recipients. */
	public record Recipient(@NotNull @Size(max = 500) String text, @Nullable UUID unitId) {
	}

	/**
	 * Who signs.
	 *
	 * @param authority as in TM. ỦY BAN NHÂN DÂN
	 * @param post as in CHỦ TỊCH
	 */
	public record Signer(@NotNull @Size(max = 200) String authority, @NotNull @Size(max = 200) String post,
			@NotNull @Size(max = 120) String name) {
	}

}
