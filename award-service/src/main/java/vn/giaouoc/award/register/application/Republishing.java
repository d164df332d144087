package vn.giaouoc.award.register.application;

import java.util.Map;

import vn.giaouoc.award.law.application.Catalogue;
import vn.giaouoc.kit.audit.Audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells again what this service has told: consumers that lost something take it, the
 * others ignore it.
 */
@Service
public class Republishing {

	private final Catalogue catalogue;

	private final Awards awards;

	private final Audit audit;

	Republishing(Catalogue catalogue, Awards awards, Audit audit) {
		this.catalogue = catalogue;
		this.awards = awards;
		this.audit = audit;
	}

	/** How many entries of the catalogue, and awards in sight, were queued. */
	public record Republished(int entries, int awards) {
	}

	@Transactional
	public Republished everything() {
		Republished republished = new Republished(this.catalogue.republish(), this.awards.republish());
		this.audit.record("award-republished", "catalogue", null, Map.of());
		return republished;
	}

}
