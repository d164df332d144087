package vn.giaouoc.plan.planning.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;
import vn.giaouoc.plan.planning.domain.PlanEvent;
import vn.giaouoc.plan.planning.domain.PlanEvent.WindowOpened;
import vn.giaouoc.plan.planning.domain.Refusal.WindowTaken;
import vn.giaouoc.plan.planning.domain.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registration windows of plans in force, each told once when it opens. */
@Component
class PlanWindows {

	private static final int AT_ONCE = 100;

	private final JdbcClient jdbc;

	private final Plans plans;

	private final Outbox outbox;

	PlanWindows(JdbcClient jdbc, Plans plans, Outbox outbox) {
		this.jdbc = jdbc;
		this.plans = plans;
		this.outbox = outbox;
	}

	/**
	 * Keeps the ids of a plan's windows for it: whoever registers names the window alone.
	 * @throws Refused when another window has one of them
	 */
	void claim(Plan plan) {
		List<UUID> wanted = plan.content().windows().stream().map(Window::id).toList();
		UUID[] ids = wanted.toArray(UUID[]::new);
		this.jdbc.sql("""
				insert into plan_window_id (window_id, plan_id, unit_id)
				select id, :plan, :unit from unnest(:ids) id on conflict do nothing
				""").param("plan", plan.id()).param("unit", plan.unitId()).param("ids", ids).update();
		Set<UUID> own = this.jdbc.sql("select window_id from plan_window_id where plan_id = :plan")
			.param("plan", plan.id())
			.query(UUID.class)
			.set();
		for (int n = 0; n < ids.length; n++) {
			// A second window of the same id finds it gone.
			if (!own.remove(ids[n])) {
				throw new Refused(new WindowTaken(n + 1));
			}
		}
	}

	/** Of a plan that was thrown away nothing is kept. */
	void forget(Plan plan) {
		this.jdbc.sql("delete from plan_window_id where plan_id = :plan").param("plan", plan.id()).update();
	}

	/**
	 * Takes over the windows of an edition that is in force from now on. One that has
	 * been told stays told, whatever became of its days.
	 */
	void enter(Plan issued) {
		List<UUID> wanted = issued.content().windows().stream().map(Window::id).toList();
		this.jdbc.sql("delete from plan_window where plan_id = :plan and not (window_id = any (:wanted))")
			.param("plan", issued.id())
			.param("wanted", wanted.toArray(UUID[]::new))
			.update();
		for (Window window : issued.content().windows()) {
			this.jdbc.sql("""
					insert into plan_window (plan_id, window_id, edition, unit_id, opens, closes)
					values (:plan, :window, :edition, :unit, :opens, :closes)
					on conflict (plan_id, window_id) do update
						set edition = excluded.edition, opens = excluded.opens, closes = excluded.closes
					""")
				.param("plan", issued.id())
				.param("window", window.id())
				.param("edition", issued.edition())
				.param("unit", issued.unitId())
				.param("opens", Objects.requireNonNull(window.opens()))
				.param("closes", Objects.requireNonNull(window.closes()))
				.update();
		}
	}

	/** A plan that is closed or void opens nothing any more. */
	void leave(Plan plan) {
		this.jdbc.sql("delete from plan_window where plan_id = :plan").param("plan", plan.id()).update();
	}

	/**
	 * Tells of windows whose time has come.
	 * @return whether more may be waiting
	 */
	@Transactional
	boolean openDue() {
		record Due(UUID plan, int edition, UUID window) {
		}
		List<Due> due = this.jdbc.sql("""
				update plan_window w set opened_at = business_now()
				from (select plan_id, window_id from plan_window where opened_at is null and opens <= business_now()
					order by opens limit :most for update skip locked) d
				where w.plan_id = d.plan_id and w.window_id = d.window_id
				returning w.plan_id as plan, w.edition, w.window_id as "window"
				""").param("most", AT_ONCE).query(Due.class).list();
		Map<UUID, List<Due>> byPlan = due.stream().collect(Collectors.groupingBy(Due::plan));
		byPlan.forEach((id, windows) -> {
			Plan plan = this.plans.edition(id, windows.getFirst().edition()).orElseThrow();
			Map<UUID, Window> content = plan.content()
				.windows()
				.stream()
				.collect(Collectors.toMap(Window::id, Function.identity()));
			for (Due one : windows) {
				Window window = Objects.requireNonNull(content.get(one.window()));
				PlanEvent opened = WindowOpened.of(plan, window);
				this.outbox.appendOnce(PlanTopics.PLANS, id, opened.eventId(), opened);
			}
		});
		return due.size() == AT_ONCE;
	}

}
