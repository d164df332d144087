package vn.giaouoc.pledge.cluster.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.idempotency.Idempotency;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.outbox.Outbox;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.pledge.cluster.domain.Cluster;
import vn.giaouoc.pledge.cluster.domain.ClusterContent;
import vn.giaouoc.pledge.cluster.domain.ClusterContent.Criterion;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge.Opening;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeState;
import vn.giaouoc.pledge.cluster.domain.Signatory;
import vn.giaouoc.pledge.cluster.domain.Signatory.Signing;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.registration.application.PledgeTopics;
import vn.giaouoc.pledge.registration.application.UnitNames;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A cluster's pledge on its way from the lead's desk to the last signature. To a unit
 * that neither leads nor signs there is nothing to be done to it.
 */
@Service
public class ClusterPledgeService {

	private final Clusters clusters;

	private final ClusterPledges pledges;

	private final UnitNames units;

	private final Outbox outbox;

	private final Audit audit;

	private final Idempotency idempotency;

	private final BusinessClock clock;

	ClusterPledgeService(Clusters clusters, ClusterPledges pledges, UnitNames units, Outbox outbox, Audit audit,
			Idempotency idempotency, BusinessClock clock) {
		this.clusters = clusters;
		this.pledges = pledges;
		this.units = units;
		this.outbox = outbox;
		this.audit = audit;
		this.idempotency = idempotency;
		this.clock = clock;
	}

	/** A pledge that does not exist yet. */
	public record NewClusterPledge(UUID id, UUID clusterId, int year, ClusterContent content) {
	}

	/** A pledge as it is held now. */
	public record ClusterPledgeRef(UUID id, long version, ClusterPledgeState state, int signed, int signatories) {
	}

	/** The unit that leads in a year begins the pledge of that year. */
	@Transactional
	public ClusterPledgeRef begin(Actor actor, IdempotencyKey key, NewClusterPledge wanted) {
		return this.idempotency.once(key, actor, wanted, ClusterPledgeRef.class, () -> {
			Cluster cluster = this.clusters.find(wanted.clusterId()).orElseThrow(Problem::notFound);
			UUID lead = cluster.leadIn(wanted.year())
				.filter(acting(actor).unitId()::equals)
				.orElseThrow(Problem::notFound);
			ClusterPledge draft = ClusterPledge.draft(wanted.id(), cluster, wanted.year(), lead,
					composed(wanted.content()));
			return told(this.pledges.save(draft), "cluster-pledge-begun");
		});
	}

	@Transactional
	public ClusterPledgeRef edit(Actor actor, UUID id, long version, ClusterContent content) {
		ClusterPledge held = led(actor, id, version);
		return told(this.pledges.save(held.edit(composed(content))), "cluster-pledge-edited");
	}

	@Transactional
	public void discard(Actor actor, UUID id, long version) {
		ClusterPledge held = led(actor, id, version);
		held.discard();
		this.pledges.discard(held);
		this.audit.record("cluster-pledge-discarded", "cluster-pledge", id, Map.of());
	}

	/** Lays it before the members of this day. */
	@Transactional
	public ClusterPledgeRef open(Actor actor, UUID id, long version) {
		ClusterPledge held = led(actor, id, version);
		Cluster cluster = this.clusters.find(held.of().clusterId()).orElseThrow(Problem::notFound);
		List<UUID> units = cluster.membersOn(this.clock.today());
		Map<UUID, UnitName> names = this.units.of(units);
		List<Signatory> members = units.stream()
			.map((unit) -> new Signatory(unit, Objects.requireNonNull(names.get(unit)).name(), null))
			.toList();
		ClusterPledge opened = this.pledges
			.save(held.open(cluster, members, new Opening(this.pledges.hash(held), this.clock.instant())));
		tell(opened.opened());
		return told(opened, "cluster-pledge-opened");
	}

	@Transactional
	public ClusterPledgeRef takeBack(Actor actor, UUID id, long version) {
		ClusterPledge back = this.pledges.save(led(actor, id, version).takeBack());
		tell(back.takenBack());
		return told(back, "cluster-pledge-taken-back");
	}

	@Transactional
	public ClusterPledgeRef withdraw(Actor actor, UUID id, long version) {
		ClusterPledge withdrawn = this.pledges.save(led(actor, id, version).withdraw());
		tell(withdrawn.withdrawn());
		return told(withdrawn, "cluster-pledge-withdrawn");
	}

	/**
	 * Signs for the unit that the caller acts for. Others sign meanwhile, so it is the
	 * text that he has read which counts, and no version.
	 */
	@Transactional
	public ClusterPledgeRef sign(Actor actor, IdempotencyKey key, UUID id, String contentHash) {
		return this.idempotency.once(key, actor, Map.of("id", id, "contentHash", contentHash), ClusterPledgeRef.class,
				() -> {
					Acting acting = acting(actor);
					UUID unit = acting.unitId();
					this.pledges.lock(id);
					ClusterPledge held = this.pledges.find(id)
						.filter((pledge) -> pledge.signatory(unit).isPresent())
						.orElseThrow(Problem::notFound);
					ClusterPledge signed = this.pledges
						.save(held.sign(unit, contentHash, new Signing(actor.personId(), actor.name(), acting.role(),
								acting.assignmentId(), acting.onBehalfOf(), this.clock.instant())));
					tell(signed.signedBy(unit));
					if (signed.state() == ClusterPledgeState.SIGNED) {
						tell(signed.completed());
					}
					this.audit.record("cluster-pledge-signed", "cluster-pledge", id,
							Map.of("unit", Change.of(null, unit), "contentHash", Change.of(null, contentHash)));
					return ref(signed);
				});
	}

	/** Ends the signing without those who have not signed. */
	@Transactional
	public ClusterPledgeRef complete(Actor actor, UUID id, long version) {
		ClusterPledge completed = this.pledges.save(led(actor, id, version).complete(this.clock.instant()));
		tell(completed.completed());
		return told(completed, "cluster-pledge-completed");
	}

	private ClusterPledge led(Actor actor, UUID id, long version) {
		ClusterPledge held = this.pledges.find(id)
			.filter((pledge) -> pledge.leadUnitId().equals(acting(actor).unitId()))
			.orElseThrow(Problem::notFound);
		if (held.version() != version) {
			throw new StaleClusterPledge();
		}
		return held;
	}

	private static Acting acting(Actor actor) {
		return Optional.ofNullable(actor.acting()).orElseThrow(Problem::notFound);
	}

	private static ClusterContent composed(ClusterContent content) {
		return new ClusterContent(SearchKey.compose(content.text()), content.criteria()
			.stream()
			.map((one) -> new Criterion(SearchKey.compose(one.text()).strip(), one.base(), one.bonus(), one.penalty()))
			.toList(), content.signBy());
	}

	private void tell(ClusterPledgeEvent event) {
		this.outbox.append(PledgeTopics.PLEDGES, event.clusterPledgeId(), event);
	}

	private ClusterPledgeRef told(ClusterPledge saved, String action) {
		this.audit.record(action, "cluster-pledge", saved.id(),
				Map.of("state", Change.of(null, saved.state()), "edition", Change.of(null, saved.edition())));
		return ref(saved);
	}

	private static ClusterPledgeRef ref(ClusterPledge pledge) {
		return new ClusterPledgeRef(pledge.id(), pledge.version(), pledge.state(), pledge.signed(),
				pledge.signatories().size());
	}

}
