package vn.giaouoc.plan.planning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.plan.directory.application.DirectoryLoad;
import vn.giaouoc.plan.planning.application.PlanService;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fills lost or new copies of the directory and of the plans. */
@RestController
@Tag(name = "Danh bạ")
class RepublishController {

	private final DirectoryLoad directory;

	private final PlanService plans;

	RepublishController(DirectoryLoad directory, PlanService plans) {
		this.directory = directory;
		this.plans = plans;
	}

	@PostMapping("/api/plan/republish")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Phát lại trạng thái của mọi đơn vị, người và những gì đã báo về các kế hoạch")
	Republished republish() {
		DirectoryLoad.Republished told = this.directory.republish();
		return new Republished(told.units(), told.people(), told.clusters(), told.households(), this.plans.republish());
	}

	/** How many states and events were queued to be told again. */
	record Republished(int units, int people, int clusters, int households, int planEvents) {
	}

}
