package vn.giaouoc.plan.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.application.DirectoryExport;
import vn.giaouoc.plan.directory.application.HouseholdQueries;
import vn.giaouoc.plan.directory.application.HouseholdQueries.HouseholdRow;
import vn.giaouoc.plan.directory.application.HouseholdService;
import vn.giaouoc.plan.directory.application.HouseholdService.NewHousehold;
import vn.giaouoc.plan.directory.domain.Days;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Households, as far as the caller's scope reaches. */
@RestController
@RequestMapping("/api/plan/households")
@Tag(name = "Hộ gia đình")
class HouseholdController {

	private final HouseholdService households;

	private final HouseholdQueries queries;

	private final DirectoryExport export;

	HouseholdController(HouseholdService households, HouseholdQueries queries, DirectoryExport export) {
		this.households = households;
		this.queries = queries;
		this.export = export;
	}

	@GetMapping
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Danh sách hộ; q tìm theo tên chủ hộ hoặc mã hộ, có dấu hoặc không dấu")
	Page<HouseholdRow> page(@RequestParam(required = false) @Nullable UUID village,
			@RequestParam(required = false) @Nullable LocalDate on, PageQuery query) {
		return this.queries.page(village, on, query);
	}

	@GetMapping(path = "/export", produces = ListExport.TYPE)
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Danh sách hộ đang lọc, thành bảng tính; nhiều nhất 5.000 dòng")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable UUID village,
			@RequestParam(required = false) @Nullable LocalDate on, PageQuery query) {
		return ListExport.answer("ho-gia-dinh.xlsx", this.export.households(village, on, query));
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Một hộ")
	HouseholdRow one(@PathVariable UUID id) {
		return this.queries.find(id).orElseThrow(Problem::notFound);
	}

	@GetMapping("/duplicates")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Các hộ trong xã có chủ hộ gần giống tên này, để người nhập xem có trùng không")
	List<HouseholdRow> duplicates(@RequestParam UUID village, @RequestParam @Size(min = 2, max = 120) String headName) {
		return this.queries.like(village, headName);
	}

	@PostMapping
	@Access(reach = Reach.SIGHT, roles = { "unit-head", "commune-officer", "system-admin" })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Thêm hộ; không ghi mã thì thôn cấp mã kế tiếp; gửi lại cùng id không đổi gì")
	HouseholdRow create(@Parameter(hidden = true) Actor actor, @Valid @RequestBody NewHouseholdRequest request) {
		String code = request.code();
		this.households.create(actor,
				new NewHousehold(request.id(), (code != null) ? code.toUpperCase(Locale.ROOT) : null,
						request.villageId(), name(request.headName()), request.headId(),
						new Days(request.validFrom(), request.validTo())));
		return one(request.id());
	}

	@PutMapping("/{id}")
	@Access(reach = Reach.SIGHT, roles = { "unit-head", "commune-officer", "system-admin" })
	@Operation(summary = "Sửa chủ hộ, hiệu lực")
	HouseholdRow change(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody HouseholdRequest request) {
		this.households.change(actor, id, request.version(), name(request.headName()), request.headId(),
				new Days(request.validFrom(), request.validTo()));
		return one(id);
	}

	private static String name(String text) {
		return SearchKey.compose(text).strip();
	}

	record NewHouseholdRequest(@NotNull UUID id, @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,12}") String code,
			@NotNull UUID villageId, @NotBlank @Size(max = 120) String headName, @Nullable UUID headId,
			@NotNull LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	record HouseholdRequest(@Positive long version, @NotBlank @Size(max = 120) String headName, @Nullable UUID headId,
			@NotNull LocalDate validFrom, @Nullable LocalDate validTo) {
	}

}
