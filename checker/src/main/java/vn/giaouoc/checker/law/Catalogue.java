package vn.giaouoc.checker.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import vn.giaouoc.checker.language.Fold;

/**
 * What the law and its practice fix, as the catalogue's files say it; every question
 * names a day.
 */
public record Catalogue(List<Title> titles, List<String> families, List<Form> forms, List<LegalText> texts,
		List<OfficialName> names, List<DocumentType> documentTypes, List<Congress> congresses,
		List<Locality> localities, List<Body> bodies, List<Tier> tiers, List<ClassNoun> classes,
		List<ThemeWords> themes, List<Regime> regimes, WorkingDays workingDays) {

	private static final String FOLDER = "/vn/giaouoc/catalogue/";

	/** Something that holds from a day to a day, both included; no end means still. */
	private interface Dated {

		LocalDate from();

		@Nullable LocalDate to();

		default boolean on(LocalDate day) {
			LocalDate to = to();
			return !day.isBefore(from()) && (to == null || !day.isAfter(to));
		}

	}

	public record Regime(String code, String name, LocalDate from, @Nullable LocalDate to,
			String article) implements Dated {
	}

	public record Decides(String regime, String authority, String article) {
	}

	public record Title(String code, String name, @Nullable List<String> names, String kind, String level,
			List<Decides> decides) {

		/** All spellings, the official one first. */
		public Stream<String> spellings() {
			return (this.names != null) ? Stream.concat(Stream.of(this.name), this.names.stream())
					: Stream.of(this.name);
		}

	}

	public record Form(String code, String name) {
	}

	public record LegalText(String number, String type, String name, @Nullable String body, boolean law, LocalDate from,
			@Nullable LocalDate to, @Nullable String replacedBy) implements Dated {
	}

	public record OfficialName(String kind, String name, LocalDate from, @Nullable LocalDate to,
			@Nullable String article) implements Dated {
	}

	public record DocumentType(String symbol, String name) {
	}

	public record Congress(String level, String of, String ordinal, LocalDate from,
			@Nullable LocalDate to) implements Dated {
	}

	public record Locality(String name, String kind, @Nullable String district, String province, LocalDate from,
			@Nullable LocalDate to) implements Dated {
	}

	public record Body(String level, String word, String name, List<String> accepted, LocalDate from,
			@Nullable LocalDate to, String article) implements Dated {
	}

	public record Tier(String level, List<String> words, LocalDate from, @Nullable LocalDate to,
			@Nullable String article) implements Dated {
	}

	public record ClassNoun(String noun, int highest, String article) {
	}

	public record ThemeWords(String code, String name, List<String> words) {
	}

	/** A file holds one or two of these lists. */
	private record Content(@Nullable List<Title> titles, @Nullable List<String> families, @Nullable List<Form> forms,
			@Nullable List<LegalText> texts, @Nullable List<OfficialName> names,
			@Nullable List<DocumentType> documentTypes, @Nullable List<Congress> congresses,
			@Nullable List<Locality> localities, @Nullable List<Body> bodies, @Nullable List<Tier> tiers,
			@Nullable List<ClassNoun> classes, @Nullable List<ThemeWords> themes, @Nullable List<Regime> regimes,
			@Nullable List<WorkingDays.Holiday> holidays, @Nullable List<WorkingDays.WorkedDay> workedDays) {
	}

	public static Catalogue load() {
		YAMLMapper yaml = YAMLMapper.builder()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
		Content titles = read(yaml, "titles");
		Content bodies = read(yaml, "bodies");
		Content holidays = read(yaml, "holidays");
		return new Catalogue(some(titles.titles()), some(titles.families()), some(read(yaml, "forms").forms()),
				some(read(yaml, "texts").texts()), some(read(yaml, "names").names()),
				some(read(yaml, "document-types").documentTypes()), some(read(yaml, "congresses").congresses()),
				some(read(yaml, "localities").localities()), some(bodies.bodies()), some(bodies.tiers()),
				some(read(yaml, "classes").classes()), some(read(yaml, "themes").themes()),
				some(read(yaml, "regimes").regimes()),
				new WorkingDays(some(holidays.holidays()), some(holidays.workedDays())));
	}

	private static Content read(YAMLMapper yaml, String name) {
		String file = FOLDER + name + ".yaml";
		try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
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

	public Optional<DocumentType> typeNamed(String name) {
		String plain = Fold.plain(name);
		return this.documentTypes.stream().filter((type) -> Fold.plain(type.name()).equals(plain)).findFirst();
	}

	/**
	 * The type that a symbol such as {@code KH-UBND} or {@code 2008/NQ-CP} begins with.
	 */
	public Optional<DocumentType> typeOfSymbol(String symbol) {
		String letters = symbol.split("[-/0-9]", 2)[0];
		return this.documentTypes.stream().filter((type) -> type.symbol().equals(letters)).findFirst();
	}

	public Optional<Title> titleWritten(String text) {
		List<String> keys = Fold.keys(text);
		return this.titles.stream()
			.filter((title) -> title.spellings().anyMatch((spelling) -> Fold.keys(spelling).equals(keys)))
			.findFirst();
	}

	public List<OfficialName> namesOn(LocalDate day) {
		return this.names.stream().filter((name) -> name.on(day)).toList();
	}

	/** The law of that name in force on a day. */
	public Optional<LegalText> lawOn(String name, LocalDate day) {
		return this.texts.stream().filter((text) -> text.law() && text.name().equals(name) && text.on(day)).findFirst();
	}

	public Optional<Congress> congress(String level, String of, LocalDate day) {
		return this.congresses.stream()
			.filter((congress) -> congress.level().equals(level) && congress.of().equals(of) && congress.on(day))
			.findFirst();
	}

	/** Only where the name is that of one place on the day. */
	public Optional<Locality> locality(String name, LocalDate day) {
		List<Locality> found = this.localities.stream()
			.filter((locality) -> locality.on(day) && Fold.keys(locality.name()).equals(Fold.keys(name)))
			.toList();
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
	}

}
