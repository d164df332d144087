package vn.giaouoc.plan.planning.application;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.plan.planning.domain.Finding.Severity;
import vn.giaouoc.plan.planning.domain.Heading;
import vn.giaouoc.plan.planning.domain.Plan;
import vn.giaouoc.plan.planning.domain.Plan.Parent;
import vn.giaouoc.plan.planning.domain.Plan.SignedFile;
import vn.giaouoc.plan.planning.domain.Plan.Trail;
import vn.giaouoc.plan.planning.domain.PlanMother;
import vn.giaouoc.plan.planning.domain.PlanState;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Plans that are already there, in any state. */
public final class WrittenPlans {

	private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

	private final Plans plans;

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	public WrittenPlans(ApplicationContext context) {
		this.plans = context.getBean(Plans.class);
		this.jdbc = context.getBean(JdbcClient.class);
		this.transactions = context.getBean(TransactionOperations.class);
	}

	/** A plan of a unit, or a sub-plan when it has a parent. */
	public UUID in(PlanState state, UUID unit, @Nullable Parent parent) {
		return write(state, unit, parent, false, null);
	}

	/**
	 * An issued sub-plan whose plan above is the same unit's, so that both are in sight
	 * together.
	 */
	public UUID derived(UUID unit) {
		return in(PlanState.ISSUED, unit, new Parent(in(PlanState.ISSUED, unit, null), 1, unit));
	}

	/** An issued plan that anybody may read. */
	public UUID open(UUID unit) {
		return write(PlanState.ISSUED, unit, null, true, null);
	}

	/** An issued plan with its signed document. */
	public UUID withFile(UUID unit, UUID person) {
		UUID file = UUID.randomUUID();
		write(() -> {
			this.jdbc.sql("""
					insert into file_content (sha256, bytes) values (sha256('ky'::text::bytea), 'ky'::text::bytea)
					on conflict do nothing
					""").update();
			this.jdbc.sql("""
					insert into file (id, person_id, unit_id, sha256, name, type, size)
					values (:id, :person, :unit, sha256('ky'::text::bytea), 'ban-ky.pdf', 'PDF', 2)
					""").param("id", file).param("person", person).param("unit", unit).update();
		});
		return write(PlanState.ISSUED, unit, null, false, new SignedFile(file, "ban-ky.pdf", "00"));
	}

	/** A plan's text as somebody has sent it. */
	public UUID upload(UUID person) {
		UUID file = UUID.randomUUID();
		write(() -> {
			this.jdbc
				.sql("""
						insert into file_content (sha256, bytes)
						values (sha256(convert_to('KẾ HOẠCH', 'UTF8')), convert_to('KẾ HOẠCH', 'UTF8')) on conflict do nothing
						""")
				.update();
			this.jdbc.sql("""
					insert into file (id, person_id, sha256, name, type, size)
					values (:id, :person, sha256(convert_to('KẾ HOẠCH', 'UTF8')), 'ke-hoach.txt', 'TEXT', 12)
					""").param("id", file).param("person", person).update();
		});
		return file;
	}

	private UUID write(PlanState state, UUID unit, @Nullable Parent parent, boolean open, @Nullable SignedFile file) {
		Plan made = PlanMother.in(state, parent);
		Heading heading = made.heading();
		Heading numbered = new Heading((heading.number() != null) ? NUMBERS.incrementAndGet() : null, heading.symbol(),
				heading.place(), heading.issueDate(), heading.about());
		UUID id = UUID.randomUUID();
		Plan plan = new Plan(id, 1, 0, unit, made.year(), parent, state, numbered, open, PlanMother.content(),
				(state == PlanState.CHECKED) ? List.of(PlanMother.found(Severity.INFO, null)) : List.of(),
				new Trail(null, made.trail().signature(), file, made.trail().issuedAt()));
		write(() -> this.plans.save(plan));
		return id;
	}

	private void write(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

}
