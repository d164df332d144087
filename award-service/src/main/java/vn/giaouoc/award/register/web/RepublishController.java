package vn.giaouoc.award.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.award.register.application.Republishing;
import vn.giaouoc.award.register.application.Republishing.Republished;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fills lost or new copies of the catalogue and the register. */
@RestController
@Tag(name = "Danh mục pháp luật")
class RepublishController {

	private final Republishing republishing;

	RepublishController(Republishing republishing) {
		this.republishing = republishing;
	}

	@PostMapping("/api/award/republish")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Phát lại danh mục pháp luật và sổ danh hiệu")
	Republished republish() {
		return this.republishing.everything();
	}

}
