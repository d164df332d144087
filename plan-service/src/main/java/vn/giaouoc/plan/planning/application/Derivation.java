package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.law.WorkingDays;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Citation;
import vn.giaouoc.plan.planning.domain.PlanContent.Movement;
import vn.giaouoc.plan.planning.domain.PlanContent.Recipient;
import vn.giaouoc.plan.planning.domain.PlanContent.Review;
import vn.giaouoc.plan.planning.domain.PlanContent.Round;
import vn.giaouoc.plan.planning.domain.PlanContent.ScoringItem;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanContent.Task;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

/** Makes the first draft of a plan out of another one. */
final class Derivation {

	private Derivation() {
	}

	/**
	 * All that a unit takes over from the plan above: what everybody strives for, the
	 * tasks and targets that are its own or everybody's. Registration stays where it is.
	 */
	static PlanContent subPlan(Plan above, String issuer, UUID unit, UnitKind kind) {
		PlanContent content = above.content();
		List<Citation> bases = new ArrayList<>(content.legalBases());
		LocalDate day = Objects.requireNonNull(above.heading().issueDate());
		bases.add(new Citation("Kế hoạch số %s ngày %s của %s về %s".formatted(above.heading().code(),
				PlanPhrases.day(day), issuer, above.heading().about()), "Kế hoạch", above.heading().code(), issuer,
				day));
		return new PlanContent(bases, content.purposes(), content.requirements(), content.themes(), content.solutions(),
				content.movements(), List.of(), List.of(),
				content.targets()
					.stream()
					.filter((target) -> target.ownerId() == null || unit.equals(target.ownerId()))
					.map((target) -> share(target, unit))
					.toList(),
				content.scoring(),
				content.tasks()
					.stream()
					.filter((task) -> unit.equals(task.unitId())
							|| task.unitId() == null && (task.unitKind() == null || task.unitKind() == kind))
					.map((task) -> new Task(task.id(), null, null, task.text(), task.due(), task.publicity()))
					.toList(),
				content.reviews(), content.closing(),
				List.of(new Recipient(issuer, above.unitId()), new Recipient("Lưu: VT", null)), null);
	}

	/** The unit's own target in full, of a common one its share, which it says itself. */
	private static Target share(Target target, UUID unit) {
		return new Target(UUID.randomUUID(), target.id(), target.name(), target.unitOfMeasure(), null,
				unit.equals(target.ownerId()) ? target.figure() : null, target.weight(), target.direction(),
				target.due(), unit);
	}

	/** A sub-plan with its targets called as they are above, to be held against that. */
	static PlanContent asAbove(PlanContent content) {
		return withTargets(content,
				content.targets()
					.stream()
					.map((target) -> new Target(Objects.requireNonNullElse(target.parentId(), target.id()), null,
							target.name(), target.unitOfMeasure(), target.baseline(), target.figure(), target.weight(),
							target.direction(), target.due(), target.ownerId()))
					.toList());
	}

	private static PlanContent withTargets(PlanContent content, List<Target> targets) {
		return new PlanContent(content.legalBases(), content.purposes(), content.requirements(), content.themes(),
				content.solutions(), content.movements(), content.registration(), content.windows(), targets,
				content.scoring(), content.tasks(), content.reviews(), content.closing(), content.recipients(),
				content.signer());
	}

	/**
	 * The same plan some years later: what is to be done or sent falls on a working day,
	 * periods and the ends of targets move as they are. What the words say of years is
	 * left for the check to find.
	 */
	static PlanContent years(PlanContent content, int years, WorkingDays days) {
		UnaryOperator<LocalDate> later = (day) -> day.plusYears(years);
		UnaryOperator<LocalDate> due = (day) -> days.workedFrom(later.apply(day));
		return new PlanContent(content.legalBases(), content.purposes(), content.requirements(), content.themes(),
				content.solutions(), content.movements().stream().map((one) -> movement(one, years)).toList(),
				content.registration(), content.windows().stream().map((one) -> window(one, due)).toList(),
				content.targets()
					.stream()
					.map((one) -> new Target(UUID.randomUUID(), null, one.name(), one.unitOfMeasure(), one.baseline(),
							one.figure(), one.weight(), one.direction(), moved(one.due(), later), one.ownerId()))
					.toList(),
				content.scoring()
					.stream()
					.map((one) -> new ScoringItem(UUID.randomUUID(), one.kind(), one.criterion(), one.points()))
					.toList(),
				content.tasks()
					.stream()
					.map((one) -> new Task(UUID.randomUUID(), one.unitId(), one.unitKind(), one.text(),
							moved(one.due(), due), one.publicity()))
					.toList(),
				content.reviews()
					.stream()
					.map((one) -> new Review(UUID.randomUUID(), one.kind(), one.text(), moved(one.due(), due)))
					.toList(),
				content.closing(), content.recipients(), content.signer());
	}

	private static Movement movement(Movement one, int years) {
		UnaryOperator<LocalDate> later = (day) -> day.plusYears(years);
		return new Movement(UUID.randomUUID(), one.type(), one.name(), one.aim(), one.participants(), one.criteria(),
				moved(one.from(), later), moved(one.to(), later),
				one.rounds()
					.stream()
					.map((round) -> new Round(UUID.randomUUID(), round.name(), moved(round.from(), later),
							moved(round.to(), later)))
					.toList());
	}

	private static Window window(Window one, UnaryOperator<LocalDate> due) {
		OffsetDateTime opens = one.opens();
		OffsetDateTime closes = one.closes();
		return new Window(UUID.randomUUID(), one.unitKinds(),
				(opens != null) ? opens.with(due.apply(opens.toLocalDate())) : null,
				(closes != null) ? closes(closes, due) : null, one.titles(), one.forms());
	}

	/** What closes at midnight has the day before as its last one. */
	private static OffsetDateTime closes(OffsetDateTime closes, UnaryOperator<LocalDate> due) {
		LocalDate last = due.apply(PlanPhrases.lastDay(closes));
		return closes.toLocalTime().equals(LocalTime.MIDNIGHT) ? closes.with(last.plusDays(1)) : closes.with(last);
	}

	private static @Nullable LocalDate moved(@Nullable LocalDate day, UnaryOperator<LocalDate> how) {
		return (day != null) ? how.apply(day) : null;
	}

}
