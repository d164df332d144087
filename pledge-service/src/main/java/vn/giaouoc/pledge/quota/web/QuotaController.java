package vn.giaouoc.pledge.quota.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.pledge.quota.application.Quotas;
import vn.giaouoc.pledge.quota.application.Quotas.QuotaView;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How full the quotas are, for whoever is choosing. */
@RestController
@Tag(name = "Tỷ lệ danh hiệu")
class QuotaController {

	private final Quotas quotas;

	QuotaController(Quotas quotas) {
		this.quotas = quotas;
	}

	@GetMapping("/api/pledge/windows/{id}/quotas")
	@Access(reach = Reach.LINE)
	@Operation(summary = "Danh hiệu có tỷ lệ tối đa: đã đăng ký bao nhiêu, được bao nhiêu, của đơn vị và của cả nơi"
			+ " nhận đăng ký; chỉ để biết, không chặn đăng ký")
	List<QuotaView> quotas(@PathVariable UUID id) {
		return this.quotas.of(id);
	}

}
