package vn.giaouoc.pledge.registration.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.kit.web.Problems;
import vn.giaouoc.pledge.registration.domain.Refusal;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyOver;
import vn.giaouoc.pledge.registration.domain.Refusal.AlreadyPledged;
import vn.giaouoc.pledge.registration.domain.Refusal.DeadlinePassed;
import vn.giaouoc.pledge.registration.domain.Refusal.IllegalMove;
import vn.giaouoc.pledge.registration.domain.Refusal.MendingOver;
import vn.giaouoc.pledge.registration.domain.Refusal.NoExtension;
import vn.giaouoc.pledge.registration.domain.Refusal.NotForThisUnit;
import vn.giaouoc.pledge.registration.domain.Refusal.NotOfAVillage;
import vn.giaouoc.pledge.registration.domain.Refusal.NotTheirPart;
import vn.giaouoc.pledge.registration.domain.Refusal.NotYetOpen;
import vn.giaouoc.pledge.registration.domain.Refusal.NothingPledged;
import vn.giaouoc.pledge.registration.domain.Refusal.OnlyTheHeadEnters;
import vn.giaouoc.pledge.registration.domain.Refusal.TitleNotOpen;
import vn.giaouoc.pledge.registration.domain.Refusal.UnitNotInWindow;
import vn.giaouoc.pledge.registration.domain.Refusal.WindowVoid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The code and the figures by which a refusal is told, of a request or of a row. */
@Component
public class RefusalProblems {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy")
		.withZone(BusinessClock.ZONE);

	private final Problems problems;

	RefusalProblems(Problems problems) {
		this.problems = problems;
	}

	public Problem describe(Refusal refusal) {
		return switch (refusal) {
			case IllegalMove(var from, var act) -> problem("pledge-illegal-move",
					Map.of("state", word("pledgeState", from), "act", word("pledgeAct", act)));
			case NotTheirPart(var act, var who) -> problem("pledge-not-their-part",
					Map.of("act", word("pledgeAct", act), "who", word("pledgeParty", who)));
			case NotYetOpen(Instant opens) -> conflict("window-not-yet-open", Map.of("opens", MOMENT.format(opens)));
			case DeadlinePassed(Instant closed) -> conflict("deadline-passed", Map.of("closed", MOMENT.format(closed)));
			case MendingOver(Instant until) -> conflict("mending-over", Map.of("until", MOMENT.format(until)));
			case WindowVoid() -> conflict("window-void", Map.of());
			case NotForThisUnit() -> problem("window-not-for-this-unit", Map.of());
			case TitleNotOpen(List<String> codes) ->
				problem("title-not-open", Map.of("codes", String.join(", ", codes)));
			case NothingPledged() -> problem("nothing-pledged", Map.of());
			case AlreadyPledged(UUID _) -> conflict("already-pledged", Map.of());
			case OnlyTheHeadEnters(var kind) ->
				problem("only-the-head-enters", Map.of("kind", word("subjectKind", kind)));
			case NotOfAVillage() -> problem("not-of-a-village", Map.of());
			case UnitNotInWindow() -> problem("unit-not-in-window", Map.of());
			case NoExtension(Instant ends) -> problem("no-extension", Map.of("ends", MOMENT.format(ends)));
			case AlreadyOver() -> problem("already-over", Map.of());
		};
	}

	private String word(String kind, Enum<?> value) {
		return this.problems.text(kind + "." + value.name(), Map.of(), value.name());
	}

	private static Problem problem(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, members);
	}

	private static Problem conflict(String code, Map<String, ?> members) {
		return new Problem(HttpStatus.CONFLICT, code, members);
	}

}
