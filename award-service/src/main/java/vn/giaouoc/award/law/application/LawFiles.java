package vn.giaouoc.award.law.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.giaouoc.award.law.domain.Criterion;
import vn.giaouoc.award.law.domain.Form;
import vn.giaouoc.award.law.domain.Holiday;
import vn.giaouoc.award.law.domain.Law;
import vn.giaouoc.award.law.domain.LegalText;
import vn.giaouoc.award.law.domain.OfficialName;
import vn.giaouoc.award.law.domain.Regime;
import vn.giaouoc.award.law.domain.Title;
import vn.giaouoc.award.law.domain.WorkedDay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the catalogue's files once; their schema is held by the catalogue's own tests.
 */
@Configuration(proxyBeanMethods = false)
public class LawFiles {

	private static final String FOLDER = "/vn/giaouoc/catalogue/";

	/** A file holds one or two of these lists. */
	private record Content(@Nullable List<Regime> regimes, @Nullable List<Title> titles, @Nullable List<Form> forms,
			@Nullable List<LegalText> texts, @Nullable List<OfficialName> names, @Nullable List<Holiday> holidays,
			@Nullable List<WorkedDay> workedDays, @Nullable List<Criterion> criteria) {
	}

	@Bean
	public static Law law() {
		YAMLMapper yaml = YAMLMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
		Content holidays = read(yaml, "holidays");
		return new Law(some(read(yaml, "regimes").regimes()), some(read(yaml, "titles").titles()),
				some(read(yaml, "forms").forms()), some(read(yaml, "texts").texts()), some(read(yaml, "names").names()),
				some(holidays.holidays()), some(holidays.workedDays()), some(read(yaml, "criteria").criteria()));
	}

	private static Content read(YAMLMapper yaml, String name) {
		String file = FOLDER + name + ".yaml";
		try (InputStream in = LawFiles.class.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalStateException(file + " is missing");
			}
			return yaml.readValue(in, Content.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A list that a file does not have is a broken catalogue, not an empty one. */
	private static <T> List<T> some(@Nullable List<T> list) {
		if (list == null || list.isEmpty()) {
			throw new IllegalStateException("the catalogue lacks a list");
		}
		return List.copyOf(list);
	}

}
