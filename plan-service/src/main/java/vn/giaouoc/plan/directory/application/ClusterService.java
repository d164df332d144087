package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.domain.Cluster;
import vn.giaouoc.plan.directory.domain.Cluster.Lead;
import vn.giaouoc.plan.directory.domain.ClusterKind;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Refusal.MemberElsewhere;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;
import vn.giaouoc.plan.directory.domain.Refused;
import vn.giaouoc.plan.directory.domain.Unit;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of clusters and blocks, by whoever keeps emulation at their level.
 */
@Service
public class ClusterService {

	private final Clusters clusters;

	private final Units units;

	private final DirectoryEvents events;

	private final Audit audit;

	ClusterService(Clusters clusters, Units units, DirectoryEvents events, Audit audit) {
		this.clusters = clusters;
		this.units = units;
		this.events = events;
		this.audit = audit;
	}

	/** A cluster that does not exist yet, without members. */
	public record NewCluster(UUID id, ClusterKind kind, String name, UUID levelUnitId, Days validity) {
	}

	@Transactional
	public Cluster create(Actor actor, NewCluster wanted) {
		actor.requireSight(wanted.levelUnitId());
		this.units.find(wanted.levelUnitId())
			.filter((level) -> level.validity().contains(wanted.validity().from()))
			.orElseThrow(() -> new Refused(new UnitUnknown()));
		Cluster cluster = new Cluster(wanted.id(), 0, wanted.kind(), wanted.name(), wanted.levelUnitId(),
				wanted.validity(), List.of(), List.of());
		return announce(this.clusters.save(cluster), "cluster-created",
				Map.of("name", Change.of(null, cluster.name())));
	}

	@Transactional
	public Cluster change(Actor actor, UUID id, long version, String name, Days validity) {
		Cluster held = load(actor, id, version);
		Cluster changed = held.change(name, validity);
		return announce(this.clusters.save(changed), "cluster-changed", Map.of("name", Change.of(held.name(), name),
				"validTo", Change.of(held.validity().to(), validity.to())));
	}

	@Transactional
	public Cluster join(Actor actor, UUID id, long version, UUID unitId, Days days) {
		Cluster held = load(actor, id, version);
		actor.requireSight(unitId);
		Unit unit = this.units.find(unitId).orElseThrow(() -> new Refused(new UnitUnknown()));
		Cluster joined = held.join(unit, days);
		this.clusters.lock();
		for (Cluster other : this.clusters.ofMember(held.levelUnitId(), unitId)) {
			if (!other.id().equals(id) && other.isMember(unitId, days)) {
				throw new Refused(new MemberElsewhere(unit.name(), other.name()));
			}
		}
		return announce(this.clusters.save(joined), "cluster-joined", Map.of("unit", Change.of(null, unitId)));
	}

	@Transactional
	public Cluster leave(Actor actor, UUID id, long version, UUID unitId, LocalDate lastDay) {
		Cluster left = load(actor, id, version).leave(unitId, lastDay);
		return announce(this.clusters.save(left), "cluster-left",
				Map.of("unit", Change.of(unitId, null), "to", Change.of(null, lastDay)));
	}

	@Transactional
	public Cluster elect(Actor actor, UUID id, long version, Lead elected) {
		Cluster led = load(actor, id, version).elect(elected);
		return announce(this.clusters.save(led), "cluster-lead-elected",
				Map.of("year", Change.of(null, elected.year()), "unit", Change.of(null, elected.unitId())));
	}

	private Cluster load(Actor actor, UUID id, long version) {
		Cluster held = this.clusters.find(id).orElseThrow(Problem::notFound);
		actor.requireSight(held.levelUnitId());
		if (held.version() != version) {
			throw new OptimisticLockingFailureException("cluster");
		}
		return held;
	}

	private Cluster announce(Cluster saved, String action, Map<String, Change> changes) {
		this.events.changed(saved);
		this.audit.record(action, "cluster", saved.id(), changes);
		return saved;
	}

}
