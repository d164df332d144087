package vn.giaouoc.award.advice.web;

import java.time.LocalDate;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.advice.application.Adviser;
import vn.giaouoc.award.advice.application.Adviser.Advice;
import vn.giaouoc.award.advice.application.Adviser.Question;
import vn.giaouoc.award.advice.domain.Expectation;
import vn.giaouoc.award.advice.domain.Expectation.Idea;
import vn.giaouoc.award.advice.domain.Expectation.Rating;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Advice before registering; it never stands in the way of it. */
@RestController
@Tag(name = "Có thể đạt danh hiệu nào")
class AdviceController {

	private static final int FIRST_YEAR = 1945;

	private static final int LAST_YEAR = 2200;

	private final Adviser adviser;

	AdviceController(Adviser adviser) {
		this.adviser = adviser;
	}

	@GetMapping("/api/award/advice/people/{id}")
	@Access(reach = Reach.SIGHT, orHolder = true,
			roles = { "unit-head", "commune-officer", "commune-leader", "council-member", "council-secretary",
					"district-officer", "district-leader" })
	@Operation(
			summary = "Điều kiện đạt từng danh hiệu, hình thức của một người vào ngày đăng ký; các mục dự kiến để xem thử")
	Advice person(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable LocalDate on,
			@RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Boolean registers,
			@RequestParam(required = false) @Nullable Rating rating,
			@RequestParam(required = false) @Nullable Idea initiative) {
		return this.adviser.person(actor, id, new Question(on, year, new Expectation(registers, rating, initiative)));
	}

	@GetMapping("/api/award/advice/units/{id}")
	@Access(reach = Reach.SIGHT)
	@Operation(summary = "Điều kiện đạt từng danh hiệu, hình thức của một tập thể vào ngày đăng ký")
	Advice unit(@Parameter(hidden = true) Actor actor, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable LocalDate on,
			@RequestParam(required = false) @Min(FIRST_YEAR) @Max(LAST_YEAR) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Boolean registers) {
		return this.adviser.unit(actor, id, new Question(on, year, new Expectation(registers, null, null)));
	}

}
