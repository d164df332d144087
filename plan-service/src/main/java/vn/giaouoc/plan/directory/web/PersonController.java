package vn.giaouoc.plan.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.exports.ListExport;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.application.CitizenNumbers;
import vn.giaouoc.plan.directory.application.CitizenNumbers.Standing;
import vn.giaouoc.plan.directory.application.CitizenNumbers.Twins;
import vn.giaouoc.plan.directory.application.DirectoryExport;
import vn.giaouoc.plan.directory.application.DirectoryQueries;
import vn.giaouoc.plan.directory.application.DirectoryQueries.AssignmentView;
import vn.giaouoc.plan.directory.application.DirectoryQueries.PersonRow;
import vn.giaouoc.plan.directory.application.PersonReader;
import vn.giaouoc.plan.directory.application.PersonService;
import vn.giaouoc.plan.directory.application.PersonService.NewPerson;
import vn.giaouoc.plan.directory.application.PersonService.PersonChange;
import vn.giaouoc.plan.directory.domain.Assignment;
import vn.giaouoc.plan.directory.domain.Days;
import vn.giaouoc.plan.directory.domain.Person;

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

/** People, as far as the caller's scope reaches. */
@RestController
@RequestMapping("/api/plan")
@Tag(name = "Nhân sự")
class PersonController {

	private static final String ROLES = "official|unit-head|commune-officer|commune-leader|council-member|"
			+ "council-secretary|cluster-lead|district-officer|district-leader|publicist|clerk|auditor|system-admin|resident";

	private final PersonService people;

	private final PersonReader reader;

	private final DirectoryQueries queries;

	private final DirectoryExport export;

	private final CitizenNumbers citizens;

	PersonController(PersonService people, PersonReader reader, DirectoryQueries queries, DirectoryExport export,
			CitizenNumbers citizens) {
		this.people = people;
		this.reader = reader;
		this.queries = queries;
		this.export = export;
		this.citizens = citizens;
	}

	@GetMapping("/people")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Danh sách nhân sự trong phạm vi được xem; q tìm có dấu hoặc không dấu")
	Page<PersonRow> page(@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable String role, PageQuery query) {
		return this.queries.people(unit, role, query);
	}

	@GetMapping(path = "/people/export", produces = ListExport.TYPE)
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Danh sách nhân sự đang lọc, thành bảng tính; nhiều nhất 5.000 dòng")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable UUID unit,
			@RequestParam(required = false) @Nullable String role, PageQuery query) {
		return ListExport.answer("can-bo-nhan-dan.xlsx", this.export.people(unit, role, query));
	}

	@GetMapping("/people/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Một người với mọi phân công")
	PersonView one(@PathVariable UUID id) {
		return view(this.reader.find(id).orElseThrow(Problem::notFound));
	}

	@PostMapping("/people")
	@ResponseStatus(HttpStatus.CREATED)
	@ForKeepers
	@Operation(summary = "Thêm người, kèm phân công đầu tiên")
	PersonView create(@Parameter(hidden = true) Actor actor, @Valid @RequestBody NewPersonRequest request) {
		return view(this.people.create(actor, new NewPerson(request.id(), request.fullName(), request.email(),
				request.phone(), request.username(), assignment(request.assignment()))));
	}

	@PutMapping("/people/{id}")
	@ForKeepers
	@Operation(summary = "Sửa thông tin")
	PersonView change(@PathVariable UUID id, @Valid @RequestBody PersonRequest request) {
		return view(this.people.change(id, new PersonChange(request.version(), request.fullName(), request.email(),
				request.phone(), request.active())));
	}

	@PutMapping("/people/{id}/citizen-number")
	@ForKeepers
	@Operation(summary = "Ghi số định danh để tìm người trùng: hệ thống chỉ giữ dấu vết mã hóa, không giữ số;"
			+ " gửi lại cùng số không đổi gì")
	PersonView keepCitizenNumber(@PathVariable UUID id, @Valid @RequestBody CitizenNumberRequest request) {
		this.citizens.keep(id, request.number());
		return one(id);
	}

	@GetMapping("/people/twins")
	@Access(reach = Reach.SIGHT, roles = { "system-admin", "district-officer", "commune-officer" })
	@Operation(summary = "Những người trùng số định danh trong phạm vi được xem")
	Page<Twins> twins(PageQuery query) {
		return this.citizens.twins(query);
	}

	@PostMapping("/people/{id}/assignments")
	@ForKeepers
	@Operation(summary = "Phân công")
	PersonView assign(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody AssignRequest request) {
		return view(this.people.assign(actor, id, request.version(), assignment(request.assignment())));
	}

	@PostMapping("/assignments/{id}/end")
	@ForKeepers
	@Operation(summary = "Kết thúc phân công sau một ngày")
	PersonView end(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody EndRequest request) {
		return view(this.people.end(actor, id, request.version(), request.lastDay()));
	}

	@PostMapping("/assignments/{id}/delegations")
	@Access(reach = Reach.SIGHT, roles = { "system-admin", "commune-officer" }, orHolder = true)
	@Operation(summary = "Ủy quyền làm thay trong một thời gian")
	PersonView delegate(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@Valid @RequestBody DelegateRequest request) {
		return view(this.people.delegate(actor, id, request.version(), request.delegateId(),
				new Days(request.from(), request.to())));
	}

	private PersonView view(Person person) {
		return new PersonView(person.id(), person.version(), person.fullName(), person.email(), person.phone(),
				person.username(), person.active(), this.citizens.of(person.id()),
				this.queries.assignments(person.id()),
				person.delegations()
					.stream()
					.map((one) -> new DelegationView(one.id(), one.assignmentId(), one.delegateId(), one.days().from(),
							one.days().to()))
					.toList());
	}

	private static Assignment assignment(AssignmentRequest request) {
		return new Assignment(request.id(), request.role(), request.unitId(), new Days(request.from(), request.to()));
	}

	record PersonView(UUID id, long version, String fullName, @Nullable String email, @Nullable String phone,
			@Nullable String username, boolean active, Standing citizenNumber, List<AssignmentView> assignments,
			List<DelegationView> delegations) {
	}

	record DelegationView(UUID id, UUID assignmentId, UUID delegateId, LocalDate from, @Nullable LocalDate to) {
	}

	record AssignmentRequest(@NotNull UUID id, @NotNull @Pattern(regexp = ROLES) String role, @NotNull UUID unitId,
			@NotNull LocalDate from, @Nullable LocalDate to) {
	}

	record NewPersonRequest(@NotNull UUID id, @NotBlank @Size(max = 120) String fullName,
			@Nullable @Email @Size(max = 200) String email, @Nullable @Size(max = 30) String phone,
			@Nullable @Pattern(regexp = "[a-z0-9._-]{3,60}") String username,
			@NotNull @Valid AssignmentRequest assignment) {
	}

	record PersonRequest(@Positive long version, @NotBlank @Size(max = 120) String fullName,
			@Nullable @Email @Size(max = 200) String email, @Nullable @Size(max = 30) String phone,
			@NotNull Boolean active) {
	}

	record CitizenNumberRequest(@NotNull @Pattern(regexp = "[0-9]{9}|[0-9]{12}") String number) {
	}

	record AssignRequest(@Positive long version, @NotNull @Valid AssignmentRequest assignment) {
	}

	record EndRequest(@Positive long version, @NotNull LocalDate lastDay) {
	}

	record DelegateRequest(@Positive long version, @NotNull UUID delegateId, @NotNull LocalDate from,
			@NotNull LocalDate to) {
	}

}
