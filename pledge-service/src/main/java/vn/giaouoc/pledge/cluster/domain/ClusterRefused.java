package vn.giaouoc.pledge.cluster.domain;

/** A cluster's pledge said no. */
public class ClusterRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ClusterRefusal refusal;

	public ClusterRefused(ClusterRefusal refusal) {
		super(refusal.getClass().getSimpleName());
		this.refusal = refusal;
	}

	public ClusterRefusal refusal() {
		return this.refusal;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
