package vn.giaouoc.pledge.cluster.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A unit that is to sign, and its signature once there is one.
 *
 * @param unitName as it was called when signing was opened
 */
public record Signatory(UUID unitId, String unitName, @Nullable Signing signing) {

	/**
	 * Who signed for the unit, and when.
	 *
	 * @param role that he acted in
	 * @param onBehalfOf who had handed it to him
	 */
	public record Signing(UUID by, String name, String role, UUID assignmentId, @Nullable UUID onBehalfOf, Instant at) {
	}

	public boolean hasSigned() {
		return this.signing != null;
	}

}
