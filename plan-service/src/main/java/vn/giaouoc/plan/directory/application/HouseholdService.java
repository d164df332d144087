package vn.giaouoc.plan.directory.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Household;
import vn.giaouoc.plan.directory.domain.Refusal.HeadUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;
import vn.giaouoc.plan.directory.domain.Refused;
import vn.giaouoc.plan.directory.domain.Unit;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of households, by the head of their village or the commune's office.
 */
@Service
public class HouseholdService {

	private final Households households;

	private final Units units;

	private final People people;

	private final DirectoryEvents events;

	private final Audit audit;

	HouseholdService(Households households, Units units, People people, DirectoryEvents events, Audit audit) {
		this.households = households;
		this.units = units;
		this.people = people;
		this.events = events;
		this.audit = audit;
	}

	/**
	 * A household that does not exist yet.
	 *
	 * @param code null: the village's next one
	 */
	public record NewHousehold(UUID id, @Nullable String code, UUID villageId, String headName, @Nullable UUID headId,
			Days validity) {
	}

	/**
	 * Enters a household; entering it again with the same id changes nothing.
	 */
	@Transactional
	public Household create(Actor actor, NewHousehold wanted) {
		actor.requireSight(wanted.villageId());
		Optional<Household> held = this.households.find(wanted.id());
		if (held.isPresent()) {
			return again(held.get(), wanted);
		}
		Unit village = village(wanted.villageId());
		requireHead(wanted.headId());
		String code = wanted.code();
		Household household = Household.register(wanted.id(),
				(code != null) ? code : this.households.nextCode(wanted.villageId()), village, wanted.headName(),
				wanted.headId(), wanted.validity());
		return announce(this.households.save(household), "household-created",
				Map.of("village", Change.of(null, household.villageId()), "code", Change.of(null, household.code())));
	}

	private static Household again(Household held, NewHousehold wanted) {
		boolean same = held.villageId().equals(wanted.villageId()) && held.headName().equals(wanted.headName())
				&& (wanted.code() == null || held.code().equals(wanted.code()));
		if (!same) {
			throw new OptimisticLockingFailureException("household");
		}
		return held;
	}

	@Transactional
	public Household change(Actor actor, UUID id, long version, String headName, @Nullable UUID headId, Days validity) {
		Household held = this.households.find(id).orElseThrow(Problem::notFound);
		actor.requireSight(held.villageId());
		if (held.version() != version) {
			throw new OptimisticLockingFailureException("household");
		}
		requireHead(headId);
		Household changed = held.change(village(held.villageId()), headName, headId, validity);
		return announce(this.households.save(changed), "household-changed",
				Map.of("headName", Change.hidden(), "validTo", Change.of(held.validity().to(), validity.to())));
	}

	private Unit village(UUID id) {
		return this.units.find(id).orElseThrow(() -> new Refused(new UnitUnknown()));
	}

	private void requireHead(@Nullable UUID headId) {
		if (headId != null && this.people.find(headId).isEmpty()) {
			throw new Refused(new HeadUnknown());
		}
	}

	private Household announce(Household saved, String action, Map<String, Change> changes) {
		this.events.changed(saved);
		this.audit.record(action, "household", saved.id(), changes);
		return saved;
	}

}
