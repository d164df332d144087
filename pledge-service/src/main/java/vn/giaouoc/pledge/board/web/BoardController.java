package vn.giaouoc.pledge.board.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import vn.giaouoc.documents.Listing;
import vn.giaouoc.documents.Xlsx;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.board.application.BoardPapers;
import vn.giaouoc.pledge.board.application.Boards;
import vn.giaouoc.pledge.board.application.Boards.BoardRow;
import vn.giaouoc.pledge.board.application.Boards.CommuneSteps;
import vn.giaouoc.pledge.board.application.Boards.Hour;
import vn.giaouoc.pledge.board.application.Boards.Load;
import vn.giaouoc.pledge.board.application.Boards.TitleCount;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts for those who wait for the units below. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Bảng theo dõi đăng ký")
class BoardController {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Boards boards;

	private final BusinessClock clock;

	BoardController(Boards boards, BusinessClock clock) {
		this.boards = boards;
		this.clock = clock;
	}

	@GetMapping("/windows/{id}/board")
	@Access(reach = Reach.LINE,
			roles = { "unit-head", "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Từng đơn vị: cần đăng ký, đã đăng ký theo trạng thái, bảng chưa gửi, chờ duyệt, trả lại, đã"
			+ " duyệt")
	List<BoardRow> board(@PathVariable UUID id) {
		return this.boards.board(id);
	}

	@GetMapping("/windows/{id}/timeline")
	@Access(reach = Reach.LINE,
			roles = { "unit-head", "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Số đăng ký được nhận theo từng giờ")
	List<Hour> timeline(@PathVariable UUID id) {
		return this.boards.timeline(id);
	}

	@GetMapping("/windows/{id}/titles")
	@Access(reach = Reach.LINE,
			roles = { "unit-head", "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Số lượng theo danh hiệu, hình thức của từng đơn vị")
	List<TitleCount> titles(@PathVariable UUID id) {
		return this.boards.titles(id);
	}

	@GetMapping(path = "/windows/{id}/board/file", produces = XLSX)
	@Access(reach = Reach.LINE,
			roles = { "unit-head", "commune-officer", "commune-leader", "district-officer", "district-leader" })
	@Operation(summary = "Bảng theo dõi thành bảng tính, cùng số liệu")
	ResponseEntity<byte[]> boardFile(@PathVariable UUID id) throws IOException {
		return file("bang-theo-doi.xlsx", BoardPapers.BOARD, this.boards.board(id));
	}

	@GetMapping("/year-steps")
	@Access(reach = Reach.SIGHT, roles = { "district-officer", "district-leader" })
	@Operation(summary = "Từng xã trong một năm: đợt đăng ký, đã đăng ký, xác nhận, bảng đã gửi, đã duyệt, tổng hợp"
			+ " đã gửi lên")
	List<CommuneSteps> steps(@RequestParam @Min(2000) @Max(2100) int year) {
		return this.boards.steps(year);
	}

	@GetMapping(path = "/year-steps/file", produces = XLSX)
	@Access(reach = Reach.SIGHT, roles = { "district-officer", "district-leader" })
	@Operation(summary = "Tiến độ của từng xã thành bảng tính, cùng số liệu")
	ResponseEntity<byte[]> stepsFile(@RequestParam @Min(2000) @Max(2100) int year) throws IOException {
		return file("tien-do-" + year + ".xlsx", BoardPapers.STEPS, this.boards.steps(year));
	}

	@GetMapping("/year-titles")
	@Access(reach = Reach.SIGHT, roles = { "district-officer", "district-leader" })
	@Operation(summary = "Số lượng theo danh hiệu, hình thức của từng xã trong một năm")
	List<TitleCount> yearTitles(@RequestParam @Min(2000) @Max(2100) int year) {
		return this.boards.titles(year);
	}

	private <T> ResponseEntity<byte[]> file(String name, Listing<T> listing, List<T> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Xlsx.write(listing, rows.iterator(), this.clock.instant(), out);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(out.toByteArray());
	}

	@GetMapping("/expected-load")
	@Access(reach = Reach.SIGHT,
			roles = { "commune-officer", "commune-leader", "district-officer", "district-leader", "system-admin" })
	@Operation(summary = "Các đợt đang mở: còn thiếu bao nhiêu, còn bao lâu, cần nhận bao nhiêu mỗi giây")
	List<Load> load() {
		return this.boards.load();
	}

}
