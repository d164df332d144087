package vn.giaouoc.plan.directory.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.plan.directory.application.ClusterQueries.ClusterRow;
import vn.giaouoc.plan.directory.application.DirectoryQueries.AssignmentView;
import vn.giaouoc.plan.directory.application.DirectoryQueries.PersonRow;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitRow;
import vn.giaouoc.plan.directory.application.HouseholdQueries.HouseholdRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import static vn.giaouoc.kit.exports.ListExport.text;

/** Lists of the directory as workbooks. */
@Component
public class DirectoryExport {

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final DirectoryQueries queries;

	private final HouseholdQueries households;

	private final ClusterQueries clusters;

	private final MessageSource messages;

	DirectoryExport(DirectoryQueries queries, HouseholdQueries households, ClusterQueries clusters,
			MessageSource messages) {
		this.queries = queries;
		this.households = households;
		this.clusters = clusters;
		this.messages = messages;
	}

	/** People as in {@link DirectoryQueries#people}. */
	public byte[] people(@Nullable UUID unit, @Nullable String role, PageQuery query) {
		return new ListExport<PersonRow>("Con người",
				List.of("Họ và tên", "Vai trò, đơn vị", "Thư điện tử", "Điện thoại", "Tình trạng"), this::cells)
			.workbook(query, (page) -> this.queries.people(unit, role, page));
	}

	/** Units as in {@link DirectoryQueries#units}. */
	public byte[] units(@Nullable String kind, @Nullable UUID parent, @Nullable LocalDate on, PageQuery query) {
		return new ListExport<UnitRow>("Đơn vị",
				List.of("Mã đơn vị", "Tên", "Loại", "Trực thuộc", "Quản lý", "Từ ngày", "Đến hết ngày"), this::cells)
			.workbook(query, (page) -> this.queries.units(kind, parent, on, page));
	}

	/** Households as in {@link HouseholdQueries#page}. */
	public byte[] households(@Nullable UUID village, @Nullable LocalDate on, PageQuery query) {
		return new ListExport<HouseholdRow>("Hộ gia đình",
				List.of("Mã hộ", "Chủ hộ", "Thôn, tổ dân phố", "Từ ngày", "Đến hết ngày"), (one) -> List.of(one.code(),
						one.headName(), one.village().name(), text(one.validFrom()), text(one.validTo())))
			.workbook(query, (page) -> this.households.page(village, on, page));
	}

	/** Clusters and blocks as in {@link ClusterQueries#page}. */
	public byte[] clusters(@Nullable String kind, @Nullable UUID level, @Nullable LocalDate on, PageQuery query) {
		return new ListExport<ClusterRow>("Cụm, khối thi đua",
				List.of("Tên", "Loại", "Cấp tổ chức", "Số thành viên", "Cụm trưởng, khối trưởng", "Từ ngày",
						"Đến hết ngày"),
				this::cells)
			.workbook(query, (page) -> this.clusters.page(kind, level, on, page));
	}

	private List<String> cells(PersonRow person) {
		return List.of(person.fullName(),
				person.assignments().stream().map(this::held).collect(Collectors.joining("; ")), text(person.email()),
				text(person.phone()), person.active() ? "đang làm việc" : "đã khóa");
	}

	private String held(AssignmentView one) {
		return word("role", one.role()) + ", " + one.unit().name();
	}

	private List<String> cells(UnitRow unit) {
		return List.of(unit.code(), unit.name(), word("kind", unit.kind()), text(unit.parentName()),
				word("managedBy", unit.managedBy()), text(unit.validFrom()), text(unit.validTo()));
	}

	private List<String> cells(ClusterRow cluster) {
		@Nullable UnitName leader = cluster.leader();
		return List.of(cluster.name(), word("clusterKind", cluster.kind()), cluster.level().name(),
				text(cluster.members()), (leader != null) ? leader.name() : "", text(cluster.validFrom()),
				text(cluster.validTo()));
	}

	private String word(String group, String name) {
		return this.messages.getMessage(group + "." + name, null, VIETNAMESE);
	}

}
