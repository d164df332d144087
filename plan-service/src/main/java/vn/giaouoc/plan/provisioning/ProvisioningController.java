package vn.giaouoc.plan.provisioning;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.plan.provisioning.ProvisioningQueue.Provisioning;

import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that could not be brought level, and another try. */
@RestController
@RequestMapping("/api/plan/provisionings")
@Tag(name = "Tài khoản")
class ProvisioningController {

	private final ProvisioningQueue queue;

	private final Audit audit;

	ProvisioningController(ProvisioningQueue queue, Audit audit) {
		this.queue = queue;
		this.audit = audit;
	}

	@GetMapping
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Tài khoản đang chờ, đã xong hoặc lỗi")
	Page<Provisioning> list(@RequestParam @Nullable String state, PageQuery query) {
		return this.queue.page(state, query);
	}

	@PostMapping("/{personId}/retry")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Transactional
	@Access(reach = Reach.SIGHT, roles = "system-admin")
	@Operation(summary = "Thử lại ngay một tài khoản")
	public void retry(@PathVariable UUID personId) {
		this.queue.retry(personId);
		this.audit.record("provisioning-retried", "person", personId, Map.of());
	}

}
