package vn.giaouoc.plan.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.plan.directory.application.DirectoryLoad;
import vn.giaouoc.plan.directory.application.DirectoryLoad.Republished;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fills lost or new copies of the directory. */
@RestController
@Tag(name = "Danh bạ")
class RepublishController {

	private final DirectoryLoad load;

	RepublishController(DirectoryLoad load) {
		this.load = load;
	}

	@PostMapping("/api/plan/republish")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Phát lại trạng thái của mọi đơn vị và người")
	Republished republish() {
		return this.load.republish();
	}

}
