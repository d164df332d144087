package vn.giaouoc.plan.directory.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.provisioning.ProvisioningQueue;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory in bulk: many units and people that are known to be right, and the whole
 * of it told again.
 */
@Service
public class DirectoryLoad {

	private static final int BATCH = 500;

	private final Units units;

	private final People people;

	private final DirectoryEvents events;

	private final Outbox outbox;

	private final ProvisioningQueue accounts;

	private final Audit audit;

	DirectoryLoad(Units units, People people, DirectoryEvents events, Outbox outbox, ProvisioningQueue accounts,
			Audit audit) {
		this.units = units;
		this.people = people;
		this.events = events;
		this.outbox = outbox;
		this.accounts = accounts;
		this.audit = audit;
	}

	/**
	 * Writes new units and people with their accounts into an empty directory; the caller
	 * answers for codes, days, tree and overlaps.
	 * @return false if there was something in it
	 */
	@Transactional
	public boolean loadIfEmpty(List<Unit> newUnits, List<Person> newPeople) {
		this.units.lockTree();
		if (this.units.any()) {
			return false;
		}
		newUnits.forEach((unit) -> this.events.changed(this.units.save(unit)));
		for (Person person : newPeople) {
			Person saved = this.people.save(person);
			this.events.changed(saved);
			if (saved.username() != null) {
				this.accounts.want(saved.id());
			}
		}
		return true;
	}

	/** How many states were queued to be told again. */
	public record Republished(int units, int people) {
	}

	/**
	 * Tells every unit and person in sight again, with unchanged versions: consumers that
	 * lost something take it, the others ignore it.
	 */
	@Transactional
	public Republished republish() {
		Batches unitStates = new Batches(DirectoryEvents.UNITS);
		this.units.each((unit) -> unitStates.add(unit.id(), DirectoryEvents.state(unit)));
		unitStates.flush();
		Batches personStates = new Batches(DirectoryEvents.PEOPLE);
		this.people.each((person) -> personStates.add(person.id(), DirectoryEvents.state(person)));
		personStates.flush();
		this.audit.record("directory-republished", "directory", null, Map.of());
		return new Republished(unitStates.total, personStates.total);
	}

	/**
	 * Appends in batches, so that a large directory needs neither memory nor a round trip
	 * per row.
	 */
	private final class Batches {

		private final String topic;

		private final List<Map.Entry<UUID, Object>> waiting = new ArrayList<>();

		private int total;

		Batches(String topic) {
			this.topic = topic;
		}

		void add(UUID key, Object state) {
			this.waiting.add(Map.entry(key, state));
			this.total++;
			if (this.waiting.size() == BATCH) {
				flush();
			}
		}

		void flush() {
			if (!this.waiting.isEmpty()) {
				DirectoryLoad.this.outbox.appendAll(this.topic, this.waiting);
				this.waiting.clear();
			}
		}

	}

}
