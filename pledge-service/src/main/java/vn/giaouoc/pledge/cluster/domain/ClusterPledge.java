package vn.giaouoc.pledge.cluster.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeCompleted;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeOpened;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeSigned;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeTakenBack;
import vn.giaouoc.pledge.cluster.domain.ClusterPledgeEvent.ClusterPledgeWithdrawn;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterIllegalMove;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterSignedBySome;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTextChanged;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTextMissing;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.ClusterTooSmall;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.TooFewSigned;
import vn.giaouoc.pledge.cluster.domain.ClusterRefusal.UnitHasSigned;
import vn.giaouoc.pledge.cluster.domain.Signatory.Signing;

/**
 * The common pledge of a cluster's units for a year. The unit that leads in that year
 * writes it; each member signs the same text once, in any order.
 *
 * @param version 0 before it is written
 * @param leadUnitId who leads in that year, as elected last
 * @param edition 0 before it is first opened, and one more with each opening
 * @param signatories none before it is opened
 * @param opening null for a draft
 */
public record ClusterPledge(UUID id, long version, Of of, UUID leadUnitId, ClusterPledgeState state, int edition,
		ClusterContent content, List<Signatory> signatories, @Nullable Opening opening, @Nullable Instant completedAt) {

	private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final int FEWEST = 2;

	/** Whose pledge it is. */
	public record Of(UUID clusterId, String kind, String name, UUID levelUnitId, int year) {
	}

	/**
	 * From when on it is signed.
	 *
	 * @param contentHash SHA-256 of what is signed
	 */
	public record Opening(String contentHash, Instant at) {
	}

	/** Something to be written first. */
	public static ClusterPledge draft(UUID id, Cluster cluster, int year, UUID leadUnitId, ClusterContent content) {
		return new ClusterPledge(id, 0, of(cluster, year), leadUnitId, ClusterPledgeState.DRAFT, 0, content, List.of(),
				null, null);
	}

	private static Of of(Cluster cluster, int year) {
		return new Of(cluster.id(), cluster.kind(), cluster.name(), cluster.levelUnitId(), year);
	}

	public ClusterPledge edit(ClusterContent written) {
		return new ClusterPledge(this.id, this.version, this.of, this.leadUnitId, move(ClusterAct.EDIT), this.edition,
				written, List.of(), null, null);
	}

	/** Throws a draft away. */
	public void discard() {
		step(ClusterAct.DISCARD);
	}

	/**
	 * Lays it before all members.
	 * @param members the units of that day, unsigned
	 */
	public ClusterPledge open(Cluster cluster, List<Signatory> members, Opening now) {
		ClusterPledgeState next = move(ClusterAct.OPEN);
		if (!this.content.isWhole()) {
			throw new ClusterRefused(new ClusterTextMissing());
		}
		if (members.size() < FEWEST) {
			throw new ClusterRefused(new ClusterTooSmall(members.size()));
		}
		return new ClusterPledge(this.id, this.version, of(cluster, this.of.year()), this.leadUnitId, next,
				this.edition + 1, this.content, List.copyOf(members), now, null);
	}

	public ClusterPledge takeBack() {
		ClusterPledgeState next = move(ClusterAct.TAKE_BACK);
		requireUnsigned();
		return new ClusterPledge(this.id, this.version, this.of, this.leadUnitId, next, this.edition, this.content,
				List.of(), null, null);
	}

	public ClusterPledge withdraw() {
		ClusterPledgeState next = move(ClusterAct.WITHDRAW);
		requireUnsigned();
		return with(next, this.signatories, null);
	}

	/**
	 * A unit signs; with the last one it is complete.
	 * @param unitId one of the signatories
	 * @param read the hash of the text that the signer has before him
	 */
	public ClusterPledge sign(UUID unitId, String read, Signing signing) {
		ClusterPledgeState next = move(ClusterAct.SIGN);
		if (!Objects.requireNonNull(this.opening).contentHash().equals(read)) {
			throw new ClusterRefused(new ClusterTextChanged());
		}
		Signatory unit = signatory(unitId).orElseThrow();
		Signing before = unit.signing();
		if (before != null) {
			throw new ClusterRefused(new UnitHasSigned(before.name(), before.at()));
		}
		Signatory signed = new Signatory(unitId, unit.unitName(), signing);
		ClusterPledge after = with(next,
				this.signatories.stream().map((one) -> one.unitId().equals(unitId) ? signed : one).toList(), null);
		return after.signatories.stream().allMatch(Signatory::hasSigned) ? after.complete(signing.at()) : after;
	}

	/** Ends the signing; those who have not signed stay outside. */
	public ClusterPledge complete(Instant now) {
		ClusterPledgeState next = move(ClusterAct.COMPLETE);
		if (signed() < FEWEST) {
			throw new ClusterRefused(new TooFewSigned(signed()));
		}
		return with(next, this.signatories, now);
	}

	public Optional<Signatory> signatory(UUID unitId) {
		return this.signatories.stream().filter((one) -> one.unitId().equals(unitId)).findFirst();
	}

	public int signed() {
		return (int) this.signatories.stream().filter(Signatory::hasSigned).count();
	}

	private void requireUnsigned() {
		if (signed() > 0) {
			throw new ClusterRefused(new ClusterSignedBySome(signed()));
		}
	}

	public ClusterPledgeOpened opened() {
		Opening now = Objects.requireNonNull(this.opening);
		return new ClusterPledgeOpened(this.id, this.of.clusterId(), this.of.name(), this.of.year(), this.leadUnitId,
				this.edition, this.signatories.stream().map(Signatory::unitId).toList(), this.content.signBy(),
				inVietNam(now.at()), now.contentHash());
	}

	public ClusterPledgeTakenBack takenBack() {
		return new ClusterPledgeTakenBack(this.id, this.of.clusterId(), this.of.year(), this.edition);
	}

	public ClusterPledgeWithdrawn withdrawn() {
		return new ClusterPledgeWithdrawn(this.id, this.of.clusterId(), this.of.year(), this.edition);
	}

	public ClusterPledgeSigned signedBy(UUID unitId) {
		Signing signing = Objects.requireNonNull(signatory(unitId).orElseThrow().signing());
		return new ClusterPledgeSigned(this.id, this.of.clusterId(), this.of.year(), unitId, signing.by(),
				inVietNam(signing.at()), signed(), this.signatories.size(),
				Objects.requireNonNull(this.opening).contentHash());
	}

	public ClusterPledgeCompleted completed() {
		return new ClusterPledgeCompleted(this.id, this.of.clusterId(), this.of.year(), units(true), units(false),
				inVietNam(Objects.requireNonNull(this.completedAt)),
				Objects.requireNonNull(this.opening).contentHash());
	}

	private List<UUID> units(boolean signed) {
		return this.signatories.stream().filter((one) -> one.hasSigned() == signed).map(Signatory::unitId).toList();
	}

	private static OffsetDateTime inVietNam(Instant moment) {
		return moment.atZone(VIET_NAM).toOffsetDateTime();
	}

	private ClusterTransition step(ClusterAct act) {
		return ClusterTransition.of(this.state, act)
			.orElseThrow(() -> new ClusterRefused(new ClusterIllegalMove(this.state, act)));
	}

	private ClusterPledgeState move(ClusterAct act) {
		return Optional.ofNullable(step(act).to()).orElseThrow();
	}

	private ClusterPledge with(ClusterPledgeState next, List<Signatory> units, @Nullable Instant completed) {
		return new ClusterPledge(this.id, this.version, this.of, this.leadUnitId, next, this.edition, this.content,
				units, this.opening, completed);
	}

	public ClusterPledge saved() {
		return new ClusterPledge(this.id, this.version + 1, this.of, this.leadUnitId, this.state, this.edition,
				this.content, this.signatories, this.opening, this.completedAt);
	}

}
