package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Citation;
import vn.giaouoc.plan.planning.domain.PlanContent.Recipient;
import vn.giaouoc.plan.planning.domain.PlanContent.Signer;
import vn.giaouoc.plan.planning.domain.PlanContent.Target;
import vn.giaouoc.plan.planning.domain.PlanContent.Task;

/** Makes the first draft of a plan out of another one. */
final class Derivation {

	private Derivation() {
	}

	/**
	 * All that a unit takes over from the plan above: what everybody strives for, the
	 * tasks and targets that are its own or everybody's. Registration stays where it is;
	 * whom it goes to and who signs are the unit's own.
	 * @param issuer of the plan above
	 * @param below the kinds of the units below
	 */
	static PlanContent subPlan(Plan above, String issuer, UUID unit, Issuer own, List<UnitKind> below, Signer signer) {
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
							|| task.unitId() == null && (task.unitKind() == null || task.unitKind() == own.kind()))
					.map((task) -> new Task(task.id(), null, null, task.text(), task.due(), task.publicity()))
					.toList(),
				content.reviews(), content.closing(), recipients(above, issuer, own, below), signer);
	}

	/** The one who approves it, those who are to do it, and who keeps the file. */
	private static List<Recipient> recipients(Plan above, String issuer, Issuer own, List<UnitKind> below) {
		return Stream
			.of(Stream.of(new Recipient(issuer, above.unitId())),
					below.stream().map((kind) -> new Recipient(PlanPhrases.all(kind), null)),
					Stream.of(new Recipient(own.readers(), null), new Recipient(own.onFile(), null)))
			.flatMap(Function.identity())
			.toList();
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

}
