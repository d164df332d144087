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
				new Content(List.of(new PlanWindow(id, List.of(), now.minusDays(1), now.plusDays(10), List.of("LDTT"),
						List.of())), List.of()))));
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
		write(() -> this.jdbc.sql("""
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

	public void write(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

}
