package vn.giaouoc.pledge.consolidation.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Xlsx;
import vn.giaouoc.pledge.consolidation.application.ConsolidationPaper.Names;
import vn.giaouoc.pledge.consolidation.application.Consolidations.PlanOf;
import vn.giaouoc.pledge.consolidation.application.Consolidations.Sealed;
import vn.giaouoc.pledge.registration.application.HonourNames;
import vn.giaouoc.pledge.registration.application.UnitNames;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consolidations as papers; they are laid out after the transaction, which nothing waits
 * for.
 */
@Service
public class ConsolidationPapers {

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final Consolidations consolidations;

	private final UnitNames units;

	private final HonourNames honours;

	ConsolidationPapers(Consolidations consolidations, UnitNames units, HonourNames honours) {
		this.consolidations = consolidations;
		this.units = units;
		this.honours = honours;
	}

	/** A paper that can be written in any of its forms. */
	public final class Paper {

		private final ConsolidationPaper paper;

		private final Sealed sealed;

		private Paper(ConsolidationPaper paper, Sealed sealed) {
			this.paper = paper;
			this.sealed = sealed;
		}

		public OfficialDocument letter() {
			return this.paper.letter();
		}

		public byte[] workbook() throws IOException {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Xlsx.write(this.paper.workbook(), this.paper.lines().iterator(), created(), out);
			return out.toByteArray();
		}

		public Instant created() {
			return this.sealed.sealedAt().toInstant();
		}

		public int number() {
			return this.sealed.number();
		}

	}

	/** Empty for one that the caller does not see. */
	@Transactional(readOnly = true)
	public Optional<Paper> find(UUID id) {
		return this.consolidations.find(id)
			.map((sealed) -> new Paper(new ConsolidationPaper(sealed, names(sealed), this.honours::of), sealed));
	}

	private Names names(Sealed sealed) {
		UUID planId = sealed.planId();
		Optional<PlanOf> plan = (planId != null) ? this.consolidations.plan(planId)
				: this.consolidations.plan(sealed.year(), sealed.unitId());
		String origin = plan.map((one) -> "Kế hoạch số %s về %s".formatted(one.code(), lower(one.about())))
			.orElse("phong trào thi đua năm " + sealed.year());
		UUID receiver = sealed.receiverId();
		return new Names(body(sealed.unitId()), (receiver != null) ? body(receiver) : null,
				UnitNames.place(this.units.onPaper(sealed.unitId())), (planId != null) ? "VP" : "NV", origin);
	}

	private String body(UUID unit) {
		return "Ủy ban nhân dân " + lower(this.units.onPaper(unit));
	}

	private static String lower(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
	}

}
