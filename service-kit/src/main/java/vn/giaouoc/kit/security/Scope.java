package vn.giaouoc.kit.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the running code works: the person and units that row-level security
 * lets through, or a named piece of system work. {@link ScopedTransactionManager} hands
 * it to the database at the start of each transaction; without a scope no row is visible.
 *
 * @param person who acts, or null for system work
 * @param units whose rows he may see under the assignment he acts under
 * @param assignment the assignment he acts under
 * @param system the name of the system work
 */
public record Scope(@Nullable UUID person, Set<UUID> units, @Nullable UUID assignment, @Nullable String system) {

	private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

	public static Optional<Scope> current() {
		return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
	}

	public static Scope of(Actor actor) {
		Acting acting = actor.acting();
		return new Scope(actor.personId(), actor.units(), (acting != null) ? acting.assignmentId() : null, null);
	}

	/** Somebody who is let through to nothing but his own. */
	static Scope known(@Nullable UUID person) {
		return new Scope(person, Set.of(), null, null);
	}

	/**
	 * Does system work that policies know by name. Only listeners and jobs may.
	 * @param name what the work is called in policies and in the audit
	 */
	public static <T> T system(String name, Supplier<T> work) {
		return new Scope(null, Set.of(), null, name).call(work);
	}

	/** As {@link #system(String, Supplier)}, for work without a result. */
	public static void system(String name, Runnable work) {
		new Scope(null, Set.of(), null, name).run(work);
	}

	/** This scope with more units in it: those that the work is about to make itself. */
	public Scope reaching(Collection<UUID> more) {
		Set<UUID> all = new HashSet<>(this.units);
		all.addAll(more);
		return new Scope(this.person, all, this.assignment, this.system);
	}

	public <T> T call(Supplier<T> work) {
		return ScopedValue.where(CURRENT, this).call(work::get);
	}

	public void run(Runnable work) {
		ScopedValue.where(CURRENT, this).run(work);
	}

}
