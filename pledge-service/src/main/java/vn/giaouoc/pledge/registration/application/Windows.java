package vn.giaouoc.pledge.registration.application;

import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.pledge.registration.application.PlanInForce.PlanWindow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registration windows of plans, as their owner tells them. */
@Component
public class Windows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Windows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Takes over the windows of an edition in force. What was granted to a window stays
	 * granted; a window that the edition has no more takes nothing more.
	 */
	public void enter(PlanInForce plan) {
		boolean newer = this.jdbc.sql("""
				insert into plan_edition as held (plan_id, edition) values (:plan, :edition)
				on conflict (plan_id) do update set edition = excluded.edition where held.edition <= excluded.edition
				""").param("plan", plan.planId()).param("edition", plan.edition()).update() == 1;
		if (!newer) {
			return;
		}
		UUID[] wanted = plan.content().windows().stream().map(PlanWindow::id).toArray(UUID[]::new);
		this.jdbc.sql("""
				update registration_window set state = 'DROPPED'
				where plan_id = :plan and state = 'SET' and not (id = any (:wanted))
				""").param("plan", plan.planId()).param("wanted", wanted).update();
		String movements = this.json.writeValueAsString(plan.content().movements());
		plan.content().windows().forEach((window) -> enter(plan, window, movements));
	}

	private void enter(PlanInForce plan, PlanWindow window, String movements) {
		this.jdbc
			.sql("""
					insert into registration_window as held (id, plan_id, edition, unit_id, year, plan_code, plan_about, state,
						unit_kinds, opens, closes, titles, forms, movements)
					values (:id, :plan, :edition, :unit, :year, :code, :about, 'SET', :kinds, :opens, :closes, :titles, :forms,
						cast(:movements as jsonb))
					on conflict (id) do update set edition = excluded.edition, year = excluded.year,
						plan_code = excluded.plan_code, plan_about = excluded.plan_about, state = 'SET',
						unit_kinds = excluded.unit_kinds, opens = excluded.opens, closes = excluded.closes,
						titles = excluded.titles, forms = excluded.forms, movements = excluded.movements,
					told_closed_at = case when held.closes = excluded.closes then held.told_closed_at end
					where held.plan_id = excluded.plan_id
					""")
			.param("id", window.id())
			.param("plan", plan.planId())
			.param("edition", plan.edition())
			.param("unit", plan.unitId())
			.param("year", plan.year())
			.param("code", plan.code())
			.param("about", plan.about())
			.param("kinds", window.unitKinds().toArray(String[]::new))
			.param("opens", window.opens())
			.param("closes", window.closes())
			.param("titles", window.titles().toArray(String[]::new))
			.param("forms", window.forms().toArray(String[]::new))
			.param("movements", movements)
			.update();
	}

	/** A plan that is void takes no pledges; those that it has stay as they are. */
	public void revoke(UUID planId) {
		leave(planId, "REVOKED");
	}

	/** As {@link #revoke}, for a plan that is carried through. */
	public void close(UUID planId) {
		leave(planId, "CLOSED");
	}

	private void leave(UUID planId, String state) {
		this.jdbc.sql("update registration_window set state = :state where plan_id = :plan and state = 'SET'")
			.param("plan", planId)
			.param("state", state)
			.update();
	}

}
