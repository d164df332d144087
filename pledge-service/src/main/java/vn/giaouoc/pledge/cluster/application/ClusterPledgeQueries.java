package vn.giaouoc.pledge.cluster.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.cluster.domain.ClusterAct;
import vn.giaouoc.pledge.cluster.domain.ClusterContent;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge.Opening;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeState;
import vn.giaouoc.pledge.cluster.domain.ClusterTransition;
import vn.giaouoc.pledge.cluster.domain.Signatory;
import vn.giaouoc.pledge.cluster.domain.Signatory.Signing;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.registration.application.UnitNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of cluster pledges, as far as the scope lets them be seen. */
@Service
public class ClusterPledgeQueries {

	private static final String[] LEADS = { "cluster-lead", "unit-head", "commune-officer", "commune-leader",
			"district-officer", "district-leader" };

	private static final String[] SIGNS = { "unit-head", "commune-leader", "district-leader" };

	private final JdbcClient jdbc;

	private final ClusterPledges pledges;

	private final UnitNames units;

	private final BusinessClock clock;

	ClusterPledgeQueries(JdbcClient jdbc, ClusterPledges pledges, UnitNames units, BusinessClock clock) {
		this.jdbc = jdbc;
		this.pledges = pledges;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * A cluster in a year, and its pledge if there is one to be seen.
	 *
	 * @param leads whether the caller writes the pledge of that year
	 */
	public record ClusterLine(UUID clusterId, String kind, String name, int year, int members, @Nullable UnitName lead,
			boolean leads, @Nullable ClusterPledgeBrief pledge) {
	}

	/**
	 * A pledge in a list.
	 *
	 * @param awaitsMe whether the caller is to sign it
	 */
	public record ClusterPledgeBrief(UUID id, ClusterPledgeState state, int signed, int signatories,
			@Nullable LocalDate signBy, boolean awaitsMe) {
	}

	/** A unit that is to sign, and who signed for it. */
	public record SignatoryView(UUID unitId, String unitName, @Nullable String signedBy, @Nullable String role,
			@Nullable OffsetDateTime signedAt) {
	}

	/**
	 * A pledge with all that it says.
	 *
	 * @param contentHash to be sent along by whoever signs
	 * @param acts what the caller may do now
	 */
	public record ClusterPledgeView(UUID id, long version, UUID clusterId, String kind, String name, int year,
			UnitName lead, ClusterPledgeState state, int edition, ClusterContent content, @Nullable String contentHash,
			List<SignatoryView> signatories, int signed, @Nullable OffsetDateTime openedAt,
			@Nullable OffsetDateTime completedAt, Set<ClusterAct> acts) {
	}

	/**
	 * The clusters of the caller's units in a year.
	 * @param year null: this year
	 */
	@Transactional(readOnly = true)
	public List<ClusterLine> clusters(Actor actor, @Nullable Integer year) {
		int wanted = (year != null) ? year : this.clock.today().getYear();
		return this.jdbc.sql("""
				select c.id as cluster_id, c.kind, c.name, cardinality(array(
						select distinct m.member ->> 'unitId' from jsonb_array_elements(c.members) as m (member)
						where (m.member ->> 'from')::date <= make_date(:year, 12, 31)
							and coalesce((m.member ->> 'to')::date, 'infinity') >= make_date(:year, 1, 1))) as members,
					l.unit_id as lead_unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind,
					p.id, p.state, p.signatories, (p.content ->> 'signBy')::date as sign_by
				from directory_cluster c
					left join lateral (select (lead ->> 'unitId')::uuid as unit_id
						from jsonb_array_elements(c.leads) as e (lead) where (lead ->> 'year')::int = :year) l on true
					left join directory_unit u on u.id = l.unit_id
					left join cluster_pledge p on p.cluster_id = c.id and p.year = :year and p.state <> 'WITHDRAWN'
				where c.member_ids && scope_units() and c.valid_from <= make_date(:year, 12, 31)
					and (c.valid_to is null or c.valid_to >= make_date(:year, 1, 1))
				order by c.name collate "vi-x-icu", c.id limit 500
				""").param("year", wanted).query((row, _) -> line(actor, wanted, row)).list();
	}

	private ClusterLine line(Actor actor, int year, ResultSet row) throws SQLException {
		@Nullable UUID lead = row.getObject("lead_unit_id", UUID.class);
		return new ClusterLine(row.getObject("cluster_id", UUID.class), row.getString("kind"), row.getString("name"),
				year, row.getInt("members"),
				(lead != null) ? new UnitName(lead, text(row.getString("unit_code")), text(row.getString("unit_name")),
						text(row.getString("unit_kind"))) : null,
				actor.acts(LEADS) && unit(actor).equals(Optional.ofNullable(lead)), brief(actor, row));
	}

	private @Nullable ClusterPledgeBrief brief(Actor actor, ResultSet row) throws SQLException {
		@Nullable UUID id = row.getObject("id", UUID.class);
		if (id == null) {
			return null;
		}
		List<Signatory> signatories = this.pledges.signatories(row);
		ClusterPledgeState state = ClusterPledgeState.valueOf(row.getString("state"));
		return new ClusterPledgeBrief(id, state, (int) signatories.stream().filter(Signatory::hasSigned).count(),
				signatories.size(), row.getObject("sign_by", LocalDate.class),
				state == ClusterPledgeState.OPEN && awaits(actor, signatories));
	}

	@Transactional(readOnly = true)
	public Optional<ClusterPledgeView> find(Actor actor, UUID id) {
		return this.pledges.find(id).map((pledge) -> view(actor, pledge));
	}

	private ClusterPledgeView view(Actor actor, ClusterPledge pledge) {
		@Nullable Opening opening = pledge.opening();
		return new ClusterPledgeView(pledge.id(), pledge.version(), pledge.of().clusterId(), pledge.of().kind(),
				pledge.of().name(), pledge.of().year(), this.units.of(pledge.leadUnitId()), pledge.state(),
				pledge.edition(), pledge.content(), (opening != null) ? opening.contentHash() : null,
				pledge.signatories().stream().map(ClusterPledgeQueries::signatory).toList(), pledge.signed(),
				moment((opening != null) ? opening.at() : null), moment(pledge.completedAt()), acts(actor, pledge));
	}

	private static SignatoryView signatory(Signatory one) {
		@Nullable Signing signing = one.signing();
		return (signing == null) ? new SignatoryView(one.unitId(), one.unitName(), null, null, null)
				: new SignatoryView(one.unitId(), one.unitName(), signing.name(), signing.role(), moment(signing.at()));
	}

	private static Set<ClusterAct> acts(Actor actor, ClusterPledge pledge) {
		Set<ClusterAct> acts = EnumSet.noneOf(ClusterAct.class);
		boolean leads = actor.acts(LEADS) && unit(actor).equals(Optional.of(pledge.leadUnitId()));
		for (ClusterTransition step : ClusterTransition.TABLE) {
			boolean theirs = switch (step.who()) {
				case LEAD -> leads;
				case SIGNATORY -> awaits(actor, pledge.signatories());
			};
			if (step.from() == pledge.state() && theirs) {
				acts.add(step.act());
			}
		}
		if (pledge.signed() > 0) {
			acts.remove(ClusterAct.TAKE_BACK);
			acts.remove(ClusterAct.WITHDRAW);
		}
		return acts;
	}

	private static boolean awaits(Actor actor, List<Signatory> signatories) {
		return actor.acts(SIGNS) && signatories.stream()
			.anyMatch((one) -> !one.hasSigned() && unit(actor).equals(Optional.of(one.unitId())));
	}

	private static Optional<UUID> unit(Actor actor) {
		return Optional.ofNullable(actor.acting()).map(Acting::unitId);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atZone(BusinessClock.ZONE).toOffsetDateTime() : null;
	}

}
