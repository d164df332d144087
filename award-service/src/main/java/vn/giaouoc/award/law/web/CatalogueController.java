package vn.giaouoc.award.law.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.application.CatalogueEntry.FormEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.NameEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.RegimeEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TextEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TitleEntry;
import vn.giaouoc.award.law.application.CatalogueQueries;
import vn.giaouoc.award.law.application.CatalogueQueries.Calendar;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the law fixes, on a day. */
@RestController
@Tag(name = "Danh mục pháp luật")
class CatalogueController {

	private final CatalogueQueries queries;

	CatalogueController(CatalogueQueries queries) {
		this.queries = queries;
	}

	@GetMapping("/api/award/catalogue/regimes")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Các bộ quy định theo thời gian hiệu lực")
	List<RegimeEntry> regimes() {
		return this.queries.regimes();
	}

	@GetMapping("/api/award/catalogue/titles")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Danh hiệu thi đua có hiệu lực vào một ngày; bỏ trống là ngày làm việc")
	List<TitleEntry> titles(@RequestParam(required = false) @Nullable LocalDate on) {
		return this.queries.titles(on);
	}

	@GetMapping("/api/award/catalogue/forms")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Hình thức khen thưởng có hiệu lực vào một ngày")
	List<FormEntry> forms(@RequestParam(required = false) @Nullable LocalDate on) {
		return this.queries.forms(on);
	}

	@GetMapping("/api/award/catalogue/texts")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Văn bản có hiệu lực vào một ngày")
	List<TextEntry> texts(@RequestParam(required = false) @Nullable LocalDate on) {
		return this.queries.texts(on);
	}

	@GetMapping("/api/award/catalogue/movements")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Tên chính thức của phong trào, cuộc vận động, chương trình vào một ngày")
	List<NameEntry> movements(@RequestParam(required = false) @Nullable LocalDate on) {
		return this.queries.names(on);
	}

	@GetMapping("/api/award/catalogue/calendar")
	@Access(reach = Reach.EVERYTHING)
	@Operation(summary = "Ngày nghỉ lễ và ngày làm bù của một năm")
	Calendar calendar(@RequestParam(required = false) @Nullable Year year) {
		return this.queries.calendar(year);
	}

}
