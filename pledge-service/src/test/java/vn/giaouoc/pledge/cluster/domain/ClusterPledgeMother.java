package vn.giaouoc.pledge.cluster.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.giaouoc.pledge.cluster.domain.Cluster.Lead;
import vn.giaouoc.pledge.cluster.domain.Cluster.Member;
import vn.giaouoc.pledge.cluster.domain.ClusterContent.Criterion;
import vn.giaouoc.pledge.cluster.domain.ClusterPledge.Opening;
import vn.giaouoc.pledge.cluster.domain.Signatory.Signing;

/** A cluster of three communes, the first of which leads in 2022. */
public final class ClusterPledgeMother {

	public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000401");

	public static final UUID LEAD = UUID.fromString("01900000-0000-7000-8000-000000000411");

	public static final UUID SECOND = UUID.fromString("01900000-0000-7000-8000-000000000412");

	public static final UUID THIRD = UUID.fromString("01900000-0000-7000-8000-000000000413");

	public static final UUID CHAIR = UUID.fromString("01900000-0000-7000-8000-000000000421");

	public static final Instant NOON = Instant.parse("2022-03-30T05:00:00Z");

	public static final String HASH = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";

	private ClusterPledgeMother() {
	}

	public static Cluster cluster() {
		LocalDate from = LocalDate.of(2021, 1, 1);
		return new Cluster(UUID.fromString("01900000-0000-7000-8000-000000000402"), 3, "CLUSTER",
				"Cụm thi đua số 1, huyện Trà Bồng", UUID.fromString("01900000-0000-7000-8000-000000000403"), from, null,
				List.of(new Member(LEAD, from, null), new Member(SECOND, from, null),
						new Member(THIRD, from, LocalDate.of(2022, 6, 30))),
				List.of(new Lead(2021, THIRD, LEAD), new Lead(2022, LEAD, SECOND)));
	}

	public static ClusterContent content() {
		return new ClusterContent("Hoàn thành các chỉ tiêu năm 2022.\nKhông có đơn thư vượt cấp.", List.of(
				new Criterion("Thu ngân sách đạt dự toán", new BigDecimal("30"), new BigDecimal("5"),
						new BigDecimal("10")),
				new Criterion("Giảm hộ nghèo", new BigDecimal("20.5"), BigDecimal.ZERO, new BigDecimal("2.25"))),
				LocalDate.of(2022, 4, 15));
	}

	public static ClusterPledge draft(ClusterContent content) {
		return ClusterPledge.draft(ID, cluster(), 2022, LEAD, content).saved();
	}

	public static ClusterPledge open() {
		return draft(content()).open(cluster(), members(), new Opening(HASH, NOON));
	}

	public static List<Signatory> members() {
		return List.of(new Signatory(LEAD, "Xã Trà Phong", null), new Signatory(SECOND, "Xã Trà Sơn", null),
				new Signatory(THIRD, "Xã Trà Thủy", null));
	}

	public static Signing signing() {
		return new Signing(CHAIR, "Hồ Văn Chủ", "commune-leader",
				UUID.fromString("01900000-0000-7000-8000-000000000431"), null, NOON.plusSeconds(60));
	}

	/** One that stands in a state; an open one lacks the last unit's signature. */
	static ClusterPledge in(ClusterPledgeState state) {
		return switch (state) {
			case DRAFT -> draft(content());
			case OPEN -> open().sign(LEAD, HASH, signing()).sign(SECOND, HASH, signing());
			case SIGNED -> in(ClusterPledgeState.OPEN).complete(NOON);
			case WITHDRAWN -> open().withdraw();
		};
	}

}
