package vn.giaouoc.plan.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.plan.demo.DemoDistrict.DemoAccount;
import vn.giaouoc.plan.provisioning.ProvisioningQueue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a visitor of the demo may log in as: invented people, shown to everybody. */
@RestController
@ConditionalOnProperty(name = "giaouoc.demo", havingValue = DemoSettings.TRA_BONG)
@Tag(name = "Bản dùng thử")
class DemoAccountController {

	private final List<DemoAccount> accounts;

	private final ProvisioningQueue queue;

	private final MessageSource messages;

	DemoAccountController(ProvisioningQueue queue, MessageSource messages) {
		this.accounts = DemoDistrict.generate(0).accounts();
		this.queue = queue;
		this.messages = messages;
	}

	/**
	 * An account of the demo.
	 *
	 * @param ready whether Keycloak knows it already
	 */
	record Account(String username, String name, String role, String roleName, String unit, boolean ready) {
	}

	@GetMapping("/api/plan/demo/accounts")
	@Access(reach = Reach.PUBLIC)
	@Operation(summary = "Các tài khoản dùng thử")
	List<Account> list(Locale locale) {
		Set<UUID> done = this.queue.done(this.accounts.stream().map(DemoAccount::personId).toList());
		return this.accounts.stream()
			.map((one) -> new Account(one.username(), one.name(), one.role(),
					this.messages.getMessage("role." + one.role(), null, locale), one.unitName(),
					done.contains(one.personId())))
			.toList();
	}

}
