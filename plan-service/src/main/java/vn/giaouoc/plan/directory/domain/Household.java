package vn.giaouoc.plan.directory.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.plan.directory.domain.Refusal.NotAVillage;
import vn.giaouoc.plan.directory.domain.Refusal.UnitUnknown;

/**
 * A household of a village: it may win titles of its own (gia đình văn hóa) and has no
 * login.
 *
 * @param id made by whoever enters it, so that a pledge need not wait for an answer
 * @param version 0 before it is first saved
 * @param code short, unique in its village, printed in workbooks
 * @param headName whom the household is called by
 * @param headId the same person, when the directory knows him
 */
public record Household(UUID id, long version, String code, UUID villageId, String headName, @Nullable UUID headId,
		Days validity) {

	public static Household register(UUID id, String code, Unit village, String headName, @Nullable UUID headId,
			Days validity) {
		if (!village.kind().isVillage()) {
			throw new Refused(new NotAVillage(village.name()));
		}
		check(village, validity);
		return new Household(id, 0, code, village.id(), headName, headId, validity);
	}

	public Household change(Unit village, String newHeadName, @Nullable UUID newHeadId, Days newValidity) {
		check(village, newValidity);
		return new Household(this.id, this.version, this.code, this.villageId, newHeadName, newHeadId, newValidity);
	}

	private static void check(Unit village, Days validity) {
		if (!village.validity().contains(validity.from())) {
			throw new Refused(new UnitUnknown());
		}
	}

	public Household saved() {
		return new Household(this.id, this.version + 1, this.code, this.villageId, this.headName, this.headId,
				this.validity);
	}

}
