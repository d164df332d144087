package vn.giaouoc.kit.tasks;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own long tasks, in every service. */
@RestController
@RequestMapping("/api/${giaouoc.service}/tasks")
@Tag(name = "Tác vụ")
class TaskController {

	private final LongTasks tasks;

	private final Files files;

	TaskController(LongTasks tasks, Files files) {
		this.tasks = tasks;
		this.files = files;
	}

	@GetMapping
	@Operation(summary = "Các tác vụ nhập, xuất và xử lý hàng loạt của người đang đăng nhập")
	Page<TaskView> page(PageQuery query) {
		return this.tasks.page(query);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Một tác vụ với tiến độ và kết quả")
	TaskView one(@PathVariable UUID id) {
		return this.tasks.find(id);
	}

	@GetMapping("/{id}/file")
	@Operation(summary = "Tải tệp kết quả của tác vụ")
	ResponseEntity<Resource> file(@PathVariable UUID id) {
		return this.files.download(this.tasks.file(id));
	}

	@PostMapping("/{id}/cancellation")
	@Operation(summary = "Hủy tác vụ đang chờ hoặc đang chạy")
	TaskView cancel(@PathVariable UUID id) {
		return this.tasks.cancel(id);
	}

}
