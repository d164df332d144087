package vn.giaouoc.pledge.board.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.pledge.board.application.Boards;
import vn.giaouoc.pledge.board.application.Boards.BoardRow;
import vn.giaouoc.pledge.board.application.Boards.Hour;
import vn.giaouoc.pledge.board.application.Boards.Load;
import vn.giaouoc.pledge.board.application.Boards.TitleCount;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts for those who wait for the units below. */
@RestController
@RequestMapping("/api/pledge")
@Tag(name = "Bảng theo dõi đăng ký")
class BoardController {

	private final Boards boards;

	BoardController(Boards boards) {
		this.boards = boards;
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

	@GetMapping("/expected-load")
	@Access(reach = Reach.SIGHT,
			roles = { "commune-officer", "commune-leader", "district-officer", "district-leader", "system-admin" })
	@Operation(summary = "Các đợt đang mở: còn thiếu bao nhiêu, còn bao lâu, cần nhận bao nhiêu mỗi giây")
	List<Load> load() {
		return this.boards.load();
	}

}
