package vn.giaouoc.plan.directory.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.Household;
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

	private final Clusters clusters;

	private final Households households;

	private final DirectoryEvents events;

	private final Outbox outbox;

	private final ProvisioningQueue accounts;

	private final Audit audit;

	DirectoryLoad(Units units, People people, Clusters clusters, Households households, DirectoryEvents events,
			Outbox outbox, ProvisioningQueue accounts, Audit audit) {
		this.units = units;
		this.people = people;
		this.clusters = clusters;
		this.households = households;
		this.events = events;
		this.outbox = outbox;
		this.accounts = accounts;
		this.audit = audit;
	}

	/** What a directory holds. */
	public record Content(List<Unit> units, List<Person> people, List<Cluster> clusters, List<Household> households) {
	}

	/**
	 * Writes new content with its accounts into an empty directory; the caller answers
	 * for codes, days, tree and overlaps.
	 * @return false if there was something in it
	 */
	@Transactional
	public boolean loadIfEmpty(Content content) {
		this.units.lockTree();
		if (this.units.any()) {
			return false;
		}
		add(content.units(), content.people(), content.households());
		content.clusters().forEach((cluster) -> this.events.changed(this.clusters.save(cluster)));
		return true;
	}

	/** Writes what is new and known to be right, in the caller's transaction. */
	void add(List<Unit> newUnits, List<Person> newPeople, List<Household> newHouseholds) {
		inBatches(newUnits, (batch) -> this.events.unitsChanged(this.units.insertAll(batch)));
		inBatches(newPeople, (batch) -> {
			List<Person> saved = this.people.insertAll(batch);
			this.events.peopleChanged(saved);
			this.accounts.want(saved.stream().filter((person) -> person.username() != null).map(Person::id).toList());
		});
		inBatches(newHouseholds, (batch) -> this.events.householdsChanged(this.households.insertAll(batch)));
	}

	private static <T> void inBatches(List<T> all, Consumer<List<T>> write) {
		for (int from = 0; from < all.size(); from += BATCH) {
			write.accept(all.subList(from, Math.min(from + BATCH, all.size())));
		}
	}

	/** How many states were queued to be told again. */
	public record Republished(int units, int people, int clusters, int households) {
	}

	/**
	 * Tells everything in sight again, with unchanged versions: consumers that lost
	 * something take it, the others ignore it.
	 */
	@Transactional
	public Republished republish() {
		Batches unitStates = new Batches(DirectoryEvents.UNITS);
		this.units.each((unit) -> unitStates.add(unit.id(), DirectoryEvents.state(unit)));
		unitStates.flush();
		Batches personStates = new Batches(DirectoryEvents.PEOPLE);
		this.people.each((person) -> personStates.add(person.id(), DirectoryEvents.state(person)));
		personStates.flush();
		Batches clusterStates = new Batches(DirectoryEvents.CLUSTERS);
		this.clusters.each((cluster) -> clusterStates.add(cluster.id(), ClusterState.of(cluster)));
		clusterStates.flush();
		Batches householdStates = new Batches(DirectoryEvents.HOUSEHOLDS);
		this.households.each((household) -> householdStates.add(household.id(), HouseholdState.of(household)));
		householdStates.flush();
		this.audit.record("directory-republished", "directory", null, Map.of());
		return new Republished(unitStates.total, personStates.total, clusterStates.total, householdStates.total);
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
