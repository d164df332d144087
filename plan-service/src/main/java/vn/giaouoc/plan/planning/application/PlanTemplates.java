package vn.giaouoc.plan.planning.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.directory.domain.UnitKind;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Citation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a plan may be begun with, by the kind of unit that begins it. */
@Service
public class PlanTemplates {

	/** The year that the days of the templates lie in. */
	private static final int WRITTEN_FOR = 2022;

	private static final List<Written> ALL = read();

	private final PlanParties parties;

	private final Plans plans;

	private final Catalogue catalogue;

	private final BusinessClock clock;

	PlanTemplates(PlanParties parties, Plans plans, Catalogue catalogue, BusinessClock clock) {
		this.parties = parties;
		this.plans = plans;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/** A template for a year, with the laws of the day. */
	public record Template(String code, String name, String about, PlanContent content) {
	}

	/** As the file has it. */
	private record Written(String code, Set<UnitKind> kinds, String name, String about, List<String> laws,
			PlanContent content) {
	}

	/** Those for the unit that the caller drafts plans for. */
	@Transactional(readOnly = true)
	public List<Template> offered(Actor actor, int year) {
		UUID unit = this.parties.drafting(actor);
		LocalDate today = this.clock.today();
		UnitKind kind = this.plans.kind(unit, today).orElseThrow();
		return of(kind, year, today, this.catalogue);
	}

	static List<Template> of(UnitKind kind, int year, LocalDate day, Catalogue catalogue) {
		LaterYear later = new LaterYear(WRITTEN_FOR, year, catalogue.workingDays());
		return ALL.stream()
			.filter((one) -> one.kinds().contains(kind))
			.map((one) -> new Template(one.code(), one.name(), later.words(one.about()),
					citing(one.laws(), day, catalogue, later.of(one.content()))))
			.toList();
	}

	private static PlanContent citing(List<String> laws, LocalDate day, Catalogue catalogue, PlanContent content) {
		List<Citation> bases = laws.stream()
			.flatMap((law) -> catalogue.lawOn(law, day).stream())
			.map((law) -> new Citation(law.name(), law.type(), law.number(), law.body(), null))
			.toList();
		return new PlanContent(bases, content.purposes(), content.requirements(), content.themes(), content.solutions(),
				content.movements(), content.registration(), content.windows(), content.targets(), content.scoring(),
				content.tasks(), content.reviews(), content.closing(), content.recipients(), content.signer());
	}

	private static List<Written> read() {
		YAMLMapper yaml = YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
		try (InputStream in = PlanTemplates.class.getResourceAsStream("/vn/giaouoc/plan/planning/templates.yaml")) {
			if (in == null) {
				throw new IllegalStateException("the templates of plans are missing");
			}
			return yaml.readValue(in, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
