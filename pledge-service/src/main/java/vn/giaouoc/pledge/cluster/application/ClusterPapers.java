package vn.giaouoc.pledge.cluster.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.cluster.application.ClusterPaper.Names;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge.Opening;
import vn.giaouoc.pledge.cluster.domain.Signatory;
import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;
import vn.giaouoc.pledge.registration.application.UnitNames;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pledges of clusters as documents; they are laid out after the transaction, which
 * nothing waits for.
 */
@Service
public class ClusterPapers {

	private static final Locale VIETNAMESE = Locale.of("vi");

	/** What is governed by a People's Committee. */
	private static final Set<String> GOVERNED = Set.of("COMMUNE", "TOWNSHIP", "DISTRICT", "PROVINCE");

	private final ClusterPledges pledges;

	private final UnitNames units;

	private final BusinessClock clock;

	ClusterPapers(ClusterPledges pledges, UnitNames units, BusinessClock clock) {
		this.pledges = pledges;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * A document that can be written in any of its forms.
	 *
	 * @param created when it was opened, or now for a draft: the same text has the same
	 * bytes
	 */
	public record Paper(OfficialDocument document, Instant created, int year) {
	}

	/** Empty for one that the caller does not see. */
	@Transactional(readOnly = true)
	public Optional<Paper> find(UUID id) {
		return this.pledges.find(id).map((pledge) -> {
			Opening opening = pledge.opening();
			return new Paper(new ClusterPaper(pledge, names(pledge)).document(),
					(opening != null) ? opening.at() : this.clock.instant(), pledge.of().year());
		});
	}

	private Names names(ClusterPledge pledge) {
		UnitName level = this.units.of(pledge.of().levelUnitId());
		Map<UUID, UnitName> units = this.units.of(pledge.signatories().stream().map(Signatory::unitId).toList());
		Map<UUID, String> bodies = pledge.signatories()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Signatory::unitId,
					(one) -> body(Objects.requireNonNull(units.get(one.unitId())).kind(), one.unitName())));
		return new Names(body(level.kind(), level.name()), UnitNames.place(named(level.name())),
				(one) -> bodies.getOrDefault(one.unitId(), one.unitName()));
	}

	private static String body(String kind, String name) {
		String named = named(name);
		return GOVERNED.contains(kind)
				? "Ủy ban nhân dân " + named.substring(0, 1).toLowerCase(VIETNAMESE) + named.substring(1) : named;
	}

	/** A unit that the copy does not know yet is written in by hand. */
	private static String named(String name) {
		return name.isBlank() ? "……" : name;
	}

}
