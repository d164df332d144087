package vn.giaouoc.plan.planning.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.checker.Checker;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.rule.Settings;
import vn.giaouoc.checker.source.Place;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.planning.application.PlanText.Span;
import vn.giaouoc.plan.planning.domain.Finding;
import vn.giaouoc.plan.planning.domain.Finding.Severity;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Movement;
import vn.giaouoc.plan.planning.domain.PlanContent.Round;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;

import org.springframework.stereotype.Component;

/**
 * Rà soát: the checker's rules over the text that the content makes, and what only typed
 * values show.
 */
@Component
class PlanChecks {

	private static final int FIRST_NUMBER = 1;

	private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

	/** Values that are no free text. */
	private static final Pattern TYPED = Pattern.compile("^(?:number|issueDate)$|\\.(?:from|to|titles|forms|figure)$");

	/** What a text lacks stands nowhere in it; it is written in these fields. */
	private static final Map<String, String> LACKING = Map.of("missing-authority", "signer.authority", "missing-signer",
			"signer.name", "missing-recipients", "recipients", "missing-bases", "legalBases");

	private final Checker checker;

	private final Catalogue catalogue;

	private final Plans plans;

	private final BusinessClock clock;

	PlanChecks(Checker checker, Catalogue catalogue, Plans plans, BusinessClock clock) {
		this.checker = checker;
		this.catalogue = catalogue;
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * What is found in a plan as an issued document. A draft is looked at as if it went
	 * out today under the first number, which the clerk gives: what an issued document
	 * may not lack is said to its drafter and not only when it has been signed.
	 */
	List<Finding> check(Plan plan) {
		List<Finding> found = new ArrayList<>();
		dates(plan.content(), found);
		Heading heading = plan.heading();
		Heading whole = (heading.number() != null) ? heading
				: new Heading(FIRST_NUMBER, heading.symbol(), heading.place(), this.clock.today(), heading.about());
		Issuer issuer = this.plans.issuer(plan.unitId());
		PlanText text = PlanText.of(whole, issuer, plan.content(), this.catalogue,
				this.plans.unitNames(plan.content().units()));
		Map<String, Integer> keys = new HashMap<>();
		for (var one : this.checker.check(text.source(), Settings.asIssued()).findings()) {
			if (!one.rule().equals("missing-authority") || !issuer.signs(plan.content().signer())) {
				found.add(finding(one, text, keys));
			}
		}
		return List.copyOf(found);
	}

	/** From the line of the text back to the value of the content. */
	private static Finding finding(vn.giaouoc.checker.rule.Finding one, PlanText text, Map<String, Integer> keys) {
		Place place = one.place();
		Span span = text.at(place.line(), place.start()).orElse(null);
		String lacking = LACKING.get(one.rule());
		String line = (place.line() <= text.lines().size()) ? text.lines().get(place.line() - 1).text() : "";
		int end = Math.min(place.end(), line.length());
		String words = (place.start() < end) ? line.substring(place.start(), end) : line;
		String hash = one.rule() + "-" + Integer.toHexString(words.hashCode());
		int count = keys.merge(hash, 1, Integer::sum);
		String key = (count == 1) ? hash : hash + "-" + count;
		Severity severity = switch (one.severity()) {
			case ERROR -> Severity.ERROR;
			case WARNING -> Severity.WARNING;
			case INFO -> Severity.INFO;
		};
		if (lacking != null && (span == null || !span.path().equals(lacking))) {
			return new Finding(key, one.rule(), severity, lacking, null, null, one.reason(), one.mend(), null, null);
		}
		if (span == null || place.start() < span.start() || end > span.end() || place.start() >= end) {
			return new Finding(key, one.rule(), severity, (span != null) ? span.path() : "", null, null, one.reason(),
					one.mend(), null, null);
		}
		int from = place.start() - span.start();
		int to = end - span.start();
		return new Finding(key, one.rule(), severity, span.path(), from, to, one.reason(), one.mend(),
				one.replaces() ? replacement(span, from, to, one.mend()) : null, null);
	}

	/** A typed moment is mended as one, everything else as text. */
	private static @Nullable String replacement(Span span, int from, int to, String mend) {
		String mended = span.value().substring(0, from) + mend + span.value().substring(to);
		if (span.path().endsWith(".closes") || span.path().endsWith(".opens")) {
			List<LocalDate> days = PlanPhrases.days(mend);
			boolean closes = span.path().endsWith(".closes");
			return (days.size() != 1) ? null
					: (closes && span.value().startsWith("đến hết") ? days.getFirst().plusDays(1) : days.getFirst())
						.atStartOfDay()
						.atOffset(VIET_NAM)
						.toString();
		}
		return TYPED.matcher(span.path()).find() ? null : mended;
	}

	/** Typed days that no text would show to be wrong. */
	private static void dates(PlanContent content, List<Finding> found) {
		for (int n = 0; n < content.windows().size(); n++) {
			Window window = content.windows().get(n);
			OffsetDateTime opens = window.opens();
			OffsetDateTime closes = window.closes();
			String path = "windows[" + n + "]";
			if (opens == null || closes == null) {
				found.add(error("window-incomplete", path, "Khoảng thời gian đăng ký chưa có đủ lúc mở và lúc đóng.",
						"Ghi ngày, giờ mở và đóng."));
			}
			else if (!closes.isAfter(opens)) {
				found.add(error("end-before-start", path + ".closes", "Lúc đóng đăng ký không sau lúc mở.",
						"Chọn lúc đóng sau lúc mở."));
			}
		}
		for (int n = 0; n < content.movements().size(); n++) {
			Movement movement = content.movements().get(n);
			String path = "movements[" + n + "]";
			order(movement.from(), movement.to(), path, found);
			for (int r = 0; r < movement.rounds().size(); r++) {
				Round round = movement.rounds().get(r);
				order(round.from(), round.to(), path + ".rounds[" + r + "]", found);
			}
		}
	}

	private static void order(@Nullable LocalDate from, @Nullable LocalDate to, String path, List<Finding> found) {
		if (from != null && to != null && to.isBefore(from)) {
			found.add(error("end-before-start", path + ".to", "Ngày kết thúc nằm trước ngày bắt đầu.",
					"Chọn ngày kết thúc từ ngày bắt đầu trở đi."));
		}
	}

	private static Finding error(String rule, String path, String reason, String mend) {
		return new Finding(rule + "-" + Integer.toHexString(path.hashCode()), rule, Severity.ERROR, path, null, null,
				reason, mend, null, null);
	}

}
