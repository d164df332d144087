package vn.giaouoc.plan.directory.domain;

/** Like competes with like: clusters (cụm) of localities, blocks (khối) of agencies. */
public enum ClusterKind {

	CLUSTER, BLOCK;

	boolean takes(UnitKind unit) {
		return switch (this) {
			case CLUSTER -> unit.isLocality();
			case BLOCK -> !unit.isLocality();
		};
	}

}
