package vn.giaouoc.plan.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.Refusal.LeadNotMember;
import vn.giaouoc.plan.directory.domain.Refusal.MemberOfOtherKind;
import vn.giaouoc.plan.directory.domain.Refusal.MemberOutlives;
import vn.giaouoc.plan.directory.domain.Refusal.MemberTwice;
import vn.giaouoc.plan.directory.domain.Refusal.MemberUnknown;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;

/**
 * Units of like kind at one level that sign a common pledge, score one another and are
 * led by another of them every year (cụm, khối thi đua).
 *
 * @param version 0 before it is first saved
 * @param levelUnitId the unit at whose level they compete
 * @param leads at most one for each year
 */
public record Cluster(UUID id, long version, ClusterKind kind, String name, UUID levelUnitId, Days validity,
		List<Member> members, List<Lead> leads) {

	/** A unit that belongs to it for some days. */
	public record Member(UUID unitId, Days days) {
	}

	/**
	 * Whose head leads the cluster in a year, and who stands in for him.
	 */
	public record Lead(int year, UUID unitId, @Nullable UUID deputyUnitId) {

		private Days days() {
			return new Days(LocalDate.of(this.year, 1, 1), LocalDate.of(this.year, 12, 31));
		}

	}

	public Cluster change(String newName, Days newValidity) {
		for (Member member : this.members) {
			if (!newValidity.covers(member.days())) {
				throw new Refused(new MemberOutlives());
			}
		}
		return new Cluster(this.id, this.version, this.kind, newName, this.levelUnitId, newValidity, this.members,
				this.leads);
	}

	public Cluster join(Unit unit, Days days) {
		if (!this.kind.takes(unit.kind())) {
			throw new Refused(new MemberOfOtherKind(unit.name()));
		}
		if (!unit.validity().contains(days.from())) {
			throw new Refused(new UnitUnknown());
		}
		if (!this.validity.covers(days)) {
			throw new Refused(new MemberOutlives());
		}
		if (isMember(unit.id(), days)) {
			throw new Refused(new MemberTwice(unit.name()));
		}
		return with(Stream.concat(this.members.stream(), Stream.of(new Member(unit.id(), days))).toList(), this.leads);
	}

	/**
	 * Ends a unit's membership on a day; years that it would lead or stand in for after
	 * that are open again.
	 */
	public Cluster leave(UUID unitId, LocalDate lastDay) {
		Member leaving = this.members.stream()
			.filter((one) -> one.unitId().equals(unitId) && one.days().contains(lastDay))
			.findFirst()
			.orElseThrow(() -> new Refused(new MemberUnknown()));
		Member left = new Member(unitId, new Days(leaving.days().from(), lastDay));
		Cluster cut = with(this.members.stream().map((one) -> one.equals(leaving) ? left : one).toList(), this.leads);
		return cut.with(cut.members, this.leads.stream().mapMulti((Lead lead, Consumer<Lead> kept) -> {
			if (cut.isMember(lead.unitId(), lead.days())) {
				UUID deputy = lead.deputyUnitId();
				kept.accept((deputy == null || cut.isMember(deputy, lead.days())) ? lead
						: new Lead(lead.year(), lead.unitId(), null));
			}
		}).toList());
	}

	/** Records the election for a year; a later election of the same year replaces it. */
	public Cluster elect(Lead elected) {
		UUID deputy = elected.deputyUnitId();
		boolean possible = isMember(elected.unitId(), elected.days())
				&& (deputy == null || (!deputy.equals(elected.unitId()) && isMember(deputy, elected.days())));
		if (!possible) {
			throw new Refused(new LeadNotMember(elected.year()));
		}
		return with(this.members,
				Stream.concat(this.leads.stream().filter((one) -> one.year() != elected.year()), Stream.of(elected))
					.sorted((a, b) -> Integer.compare(a.year(), b.year()))
					.toList());
	}

	/** Whether the unit belongs to it on one of these days. */
	public boolean isMember(UUID unitId, Days days) {
		return this.members.stream().anyMatch((one) -> one.unitId().equals(unitId) && one.days().overlaps(days));
	}

	public Cluster saved() {
		return new Cluster(this.id, this.version + 1, this.kind, this.name, this.levelUnitId, this.validity,
				this.members, this.leads);
	}

	private Cluster with(List<Member> newMembers, List<Lead> newLeads) {
		return new Cluster(this.id, this.version, this.kind, this.name, this.levelUnitId, this.validity, newMembers,
				newLeads);
	}

}
