package vn.giaouoc.pledge.registration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.pledge.registration.application.PlanInForce;
import vn.giaouoc.pledge.registration.application.PlanInForce.Content;
import vn.giaouoc.pledge.registration.application.PlanInForce.PlanWindow;
import vn.giaouoc.pledge.registration.application.Windows;
import vn.giaouoc.pledge.registration.domain.PledgeState;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Windows and pledges wherever a test needs them, past all use cases. */
public final class WrittenPledges {

	private final Windows windows;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	public WrittenPledges(ApplicationContext context) {
		this.windows = context.getBean(Windows.class);
		this.jdbc = context.getBean(JdbcClient.class);
		this.transactions = context.getBean(TransactionOperations.class);
	}

	/** An open window of a unit's plan, for all kinds of units. */
	public UUID window(UUID issuer) {
		UUID id = UUID.randomUUID();
		OffsetDateTime now = this.jdbc.sql("select business_now()").query(OffsetDateTime.class).single();
		write(() -> this.windows.enter(new PlanInForce(UUID.randomUUID(), 1, issuer, 2022, "15/KH-UBND", "Kế hoạch",
				new Content(List
					.of(new PlanWindow(id, List.of(), now.minusDays(1), now.plusDays(10), List.of("LDTT"), List.of())),
						List.of()))));
		return id;
	}

	/** The plan of a window. */
	public UUID planOf(UUID window) {
		return Scope.system("jobs",
				() -> this.transactions
					.execute((_) -> this.jdbc.sql("select plan_id from registration_window where id = :id")
						.param("id", window)
						.query(UUID.class)
						.single()));
	}

	/** A plan of a unit under which a pledge of the unit has been received. */
	public UUID planWithReceived(UUID unit, UUID person) {
		UUID window = window(unit);
		pledge(PledgeState.RECEIVED, window, unit, person);
		return planOf(window);
	}

	/** What a unit has sealed and sent to the one above. */
	public UUID consolidation(UUID unit, UUID person) {
		UUID plan = planOf(window(unit));
		UUID id = UUID.randomUUID();
		write(() -> this.jdbc.sql("""
				insert into consolidation (id, plan_id, year, unit_id, number, rows, counts, difference, row_count,
					content_hash, receiver_id, sealed_by, sealed_by_name, sealed_at)
				values (:id, :plan, 2022, :unit, 0, '[]', '{"rows": 0, "titles": {}, "units": []}',
					'{"added": [], "removed": [], "changed": []}', 0, sha256(''),
					(select parent_id from directory_unit where id = :unit), :person, 'Cán bộ', business_now())
				""").param("id", id).param("plan", plan).param("unit", unit).param("person", person).update());
		return id;
	}

	/** A late door for a unit in a window of its own plan. */
	public UUID door(UUID unit, UUID person) {
		UUID window = window(unit);
		UUID id = UUID.randomUUID();
		write(() -> this.jdbc.sql("""
				insert into late_door (id, window_id, unit_id, issuer_id, reason, allowed_by, allowed_by_name, until)
				values (:id, :window, :unit, :unit, 'Mưa lũ', :person, 'Cán bộ', business_now() + interval '20 days')
				""").param("id", id).param("window", window).param("unit", unit).param("person", person).update());
		return id;
	}

	/** A person's pledge in a state, of version 1. */
	public UUID pledge(PledgeState state, UUID unit, UUID person) {
		return pledge(state, window(unit), unit, person);
	}

	public UUID pledge(PledgeState state, UUID window, UUID unit, UUID person) {
		UUID id = UUID.randomUUID();
		boolean sent = state == PledgeState.SENT || state == PledgeState.RECEIVED;
		write(() -> this.jdbc
			.sql("""
					insert into pledge (id, version, window_id, plan_id, edition, year, unit_id, kind, subject_id, subject_name,
						author_id, state, titles, forms, commitments, movements, content_hash, receipt, accepted_at, remark,
						receiver_id, seen_by)
					select :id, 1, w.id, w.plan_id, 1, 2022, :unit, 'OFFICIAL', :person, 'Hồ Văn Mẫu', :person, :state, '{LDTT}',
						'{}', '[]', '{}', sha256(''), case when :state <> 'DRAFT' then nextval('receipt_number') end,
						case when :state <> 'DRAFT' then business_now() end,
						case when :state = 'RETURNED' then 'Thiếu' end,
						case when :sent then unit_manager(:unit) end,
						case when :sent then array[unit_manager(:unit)] else '{}' end
					from registration_window w where w.id = :window
					""")
			.param("id", id)
			.param("window", window)
			.param("unit", unit)
			.param("person", person)
			.param("state", state.name())
			.param("sent", sent)
			.update());
		return id;
	}

	/** A window of a unit's plan in which a person of the unit has pledged. */
	public UUID windowWithPledge(UUID unit, UUID person) {
		UUID window = window(unit);
		pledge(PledgeState.SUBMITTED, window, unit, person);
		return window;
	}

	/**
	 * What a head would have in front of him, were all of the window's pledges his
	 * unit's.
	 */
	public String seen(UUID window) {
		return Scope.system("jobs",
				() -> this.transactions.execute((_) -> this.jdbc
					.sql("""
							select encode(sha256(convert_to(coalesce(string_agg(id || ':' || version, E'\\n' order by id::text), ''),
								'UTF8')), 'hex')
							from pledge where window_id = :window
							""")
					.param("window", window)
					.query(String.class)
					.single()));
	}

	/** The sheet of a unit, with one pledge, of version 1. */
	public UUID sheet(String state, UUID unit, UUID person) {
		UUID window = window(unit);
		pledge(PledgeState.valueOf(state), window, unit, person);
		UUID id = UUID.randomUUID();
		write(() -> this.jdbc
			.sql("""
					insert into unit_sheet (id, version, window_id, plan_id, year, unit_id, edition, state, rows, row_count,
						content_hash, due, late, sent_by, sent_by_name, sent_at, receiver_id, seen_by)
					select :id, 1, w.id, w.plan_id, 2022, :unit, 1, :state, '[]', 0, sha256(''), w.ends, false, :person, 'Trưởng',
						business_now(), unit_manager(:unit), array[unit_manager(:unit)]
					from registration_window w where w.id = :window
					""")
			.param("id", id)
			.param("unit", unit)
			.param("state", state)
			.param("person", person)
			.param("window", window)
			.update());
		return id;
	}

	public void write(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

}
