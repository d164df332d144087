package vn.giaouoc.pledge.intake.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.imports.CheckedRow.Fault;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.pledge.intake.application.Honours.Open;
import vn.giaouoc.pledge.intake.application.Honours.Sort;
import vn.giaouoc.pledge.intake.application.IntakeColumn.Promise;
import vn.giaouoc.pledge.intake.application.Roll.Member;
import vn.giaouoc.pledge.intake.application.Roll.Unit;
import vn.giaouoc.pledge.intake.domain.Figure;
import vn.giaouoc.pledge.intake.domain.Kit.Entry;
import vn.giaouoc.pledge.intake.domain.Kit;
import vn.giaouoc.pledge.registration.application.PledgeService.Entered;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Commitment;
import vn.giaouoc.pledge.registration.domain.PledgeContent.Initiative;
import vn.giaouoc.pledge.registration.domain.PledgeContent;
import vn.giaouoc.pledge.registration.domain.Subject;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

/**
 * Reads the rows of a workbook of pledges, each against the others and the names of its
 * unit: who pledges what, or what is wrong with the row.
 */
final class IntakeReading {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_MEASURE = 60;

	private final Known known;

	private final Map<String, Entry> entries;

	private final Map<String, Unit> units;

	private final Map<UUID, List<Member>> members;

	private final Map<NameAt, List<Member>> names;

	private final Map<Who, Integer> lines = new HashMap<>();

	private IntakeReading(Known known) {
		this.known = known;
		Kit kit = known.kit();
		this.entries = (kit != null)
				? kit.entries().stream().collect(Collectors.toMap(Entry::code, Function.identity())) : Map.of();
		this.units = known.units().stream().collect(Collectors.toMap(Unit::code, Function.identity(), (one, _) -> one));
		this.members = known.members().stream().collect(Collectors.groupingBy(Member::unitId));
		this.names = known.members().stream().collect(Collectors.groupingBy(NameAt::of));
	}

	/**
	 * What is known of what the rows speak of.
	 *
	 * @param kit null for a plain workbook
	 * @param units in the importing person's sight
	 */
	record Known(UUID windowId, @Nullable Kit kit, List<Unit> units, List<Member> members, Honours honours, Open open) {
	}

	/** A name in a unit: two of one name there are told apart by hand. */
	private record NameAt(UUID unit, SubjectKind kind, String folded) {

		static NameAt of(Member member) {
			return new NameAt(member.unitId(), member.kind(), SearchKey.fold(member.name()));
		}

	}

	/** Who pledges, of whatever kind. */
	record Who(SubjectKind kind, UUID id) {
	}

	/** A row with what would be handed in for it; nothing when it is faulty. */
	record Read(IntakeRow row, List<Fault<IntakeColumn>> faults, @Nullable Entered entered) {
	}

	/** Reads the rows that somebody has filled in. */
	static List<Read> read(List<IntakeRow> rows, Known known) {
		IntakeReading reading = new IntakeReading(known);
		return rows.stream().filter((row) -> !row.isUntouched()).map((row) -> reading.new Line(row).read()).toList();
	}

	/** Somebody in no list: the same name in the same village is the same person. */
	static UUID villager(UUID village, String name) {
		return UUID.nameUUIDFromBytes(
				("villager/" + village + "/" + name.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
	}

	/** A row on its way through the check. */
	private final class Line {

		private final IntakeRow row;

		private final List<Fault<IntakeColumn>> faults = new ArrayList<>();

		Line(IntakeRow row) {
			this.row = row;
		}

		Read read() {
			this.row.faults().forEach((column, code) -> fault(column, code, Map.of()));
			Member who = switch (this.row.sheet()) {
				case KIT -> ofKit();
				case LIST -> ofList();
			};
			SubjectKind kind = (who != null) ? who.kind() : null;
			List<String> titles = honours(Sort.TITLE, kind, IntakeColumn.TITLE, IntakeColumn.TITLE_2);
			List<String> forms = honours(Sort.FORM, kind, IntakeColumn.FORM, IntakeColumn.FORM_2);
			PledgeContent content = new PledgeContent(titles, forms, commitments(), initiative(), List.of());
			if (content.isEmpty() && this.faults.isEmpty()) {
				fault(IntakeColumn.TITLE, "nothing-pledged", Map.of());
			}
			String post = shorter(IntakeColumn.POST, LONGEST_NAME);
			if (who != null) {
				Integer twin = IntakeReading.this.lines.putIfAbsent(new Who(who.kind(), who.id()), this.row.line());
				if (twin != null) {
					fault(IntakeColumn.NAME, "subject-twice", Map.of("line", "" + twin));
				}
			}
			Entered entered = (who != null && this.faults.isEmpty())
					? new Entered(UUID.randomUUID(), IntakeReading.this.known.windowId(), who.unitId(),
							new Subject(who.kind(), who.id(), who.name(), post), content)
					: null;
			return new Read(this.row, List.copyOf(this.faults), entered);
		}

		private void fault(@Nullable IntakeColumn column, String code, Map<String, String> members) {
			this.faults.add(new Fault<>(column, code, members));
		}

		/** The cell, or null when it is empty or was found faulty. */
		private @Nullable String value(IntakeColumn column) {
			boolean faulty = this.faults.stream().anyMatch((fault) -> fault.column() == column);
			return faulty ? null : this.row.text(column);
		}

		private @Nullable String required(IntakeColumn column) {
			if (this.row.text(column) == null && !this.row.faults().containsKey(column)) {
				fault(column, "required", Map.of());
			}
			return value(column);
		}

		private @Nullable String shorter(IntakeColumn column, int most) {
			String text = value(column);
			if (text != null && text.length() > most) {
				fault(column, "too-long", Map.of());
				return null;
			}
			return text;
		}

		private @Nullable Member ofKit() {
			Unit unit = IntakeReading.this.known.units().getFirst();
			String code = value(IntakeColumn.CODE);
			String name = required(IntakeColumn.NAME);
			if (name == null || this.row.faults().containsKey(IntakeColumn.CODE)) {
				return null;
			}
			if (code == null) {
				return unlisted(unit, name);
			}
			Entry entry = IntakeReading.this.entries.get(code);
			if (entry == null) {
				fault(IntakeColumn.CODE, "kit-code-unknown", Map.of("word", code));
				return null;
			}
			if (!SearchKey.fold(entry.name()).equals(SearchKey.fold(name))) {
				fault(IntakeColumn.NAME, "kit-name-differs", Map.of("word", code, "name", entry.name()));
				return null;
			}
			Optional<Member> member = members(unit)
				.filter((one) -> one.kind() == entry.kind() && one.id().equals(entry.id()))
				.findFirst();
			if (member.isEmpty()) {
				fault(IntakeColumn.NAME, "no-longer-here", Map.of("name", entry.name(), "unit", unit.name()));
			}
			return member.orElse(null);
		}

		private @Nullable Member unlisted(Unit unit, String name) {
			String kind = value(IntakeColumn.KIND);
			if (!unit.isVillage() || (kind != null && SubjectWords.kind(kind) != SubjectKind.VILLAGER)) {
				fault(IntakeColumn.CODE, "kit-code-missing", Map.of());
				return null;
			}
			return villager(unit, name);
		}

		private @Nullable Member villager(Unit unit, String name) {
			if (name.length() > LONGEST_NAME) {
				fault(IntakeColumn.NAME, "too-long", Map.of());
				return null;
			}
			return new Member(unit.id(), SubjectKind.VILLAGER, IntakeReading.villager(unit.id(), name), name, null,
					null);
		}

		private @Nullable Member ofList() {
			String code = required(IntakeColumn.UNIT);
			String name = required(IntakeColumn.NAME);
			String word = required(IntakeColumn.KIND);
			Unit unit = (code != null) ? IntakeReading.this.units.get(code) : null;
			if (code != null && unit == null) {
				fault(IntakeColumn.UNIT, "unit-unknown", Map.of("unitCode", code));
			}
			SubjectKind kind = (word != null) ? SubjectWords.kind(word) : null;
			if (word != null && kind == null) {
				fault(IntakeColumn.KIND, "word-unknown", Map.of("word", word));
			}
			if (unit == null || kind == null || name == null) {
				return null;
			}
			return switch (kind) {
				case COLLECTIVE -> members(unit).filter((one) -> one.kind() == kind).findFirst().orElse(null);
				case VILLAGER -> ofVillage(unit) ? villager(unit, name) : null;
				case HOUSEHOLD -> ofVillage(unit) ? named(unit, kind, name, IntakeColumn.CODE) : null;
				case OFFICIAL -> named(unit, kind, name, IntakeColumn.EMAIL);
			};
		}

		private boolean ofVillage(Unit unit) {
			if (!unit.isVillage()) {
				fault(IntakeColumn.KIND, "not-of-a-village", Map.of("unit", unit.name()));
			}
			return unit.isVillage();
		}

		/** Of several of one name the one with the code or address of the row. */
		private @Nullable Member named(Unit unit, SubjectKind kind, String name, IntakeColumn telling) {
			String told = value(telling);
			NameAt there = new NameAt(unit.id(), kind, SearchKey.fold(name));
			List<Member> alike = IntakeReading.this.names.getOrDefault(there, List.of())
				.stream()
				.filter((one) -> told == null
						|| told.equalsIgnoreCase((telling == IntakeColumn.EMAIL) ? one.email() : one.code()))
				.toList();
			if (alike.size() == 1) {
				return alike.getFirst();
			}
			fault(IntakeColumn.NAME, alike.isEmpty() ? "subject-unknown" : "subject-ambiguous",
					Map.of("name", name, "unit", unit.name(), "telling", telling.header()));
			return null;
		}

		private Stream<Member> members(Unit unit) {
			return IntakeReading.this.members.getOrDefault(unit.id(), List.of()).stream();
		}

		private List<String> honours(Sort sort, @Nullable SubjectKind kind, IntakeColumn... columns) {
			List<String> codes = new ArrayList<>();
			for (IntakeColumn column : columns) {
				String written = value(column);
				if (written != null) {
					String code = IntakeReading.this.known.honours().code(sort, written);
					if (code == null) {
						fault(column, "word-unknown", Map.of("word", written));
					}
					else if (!IntakeReading.this.known.open().of(sort).contains(code)) {
						fault(column, "title-not-open", Map.of("codes", written));
					}
					else if (kind != null && sort == Sort.TITLE
							&& !IntakeReading.this.known.honours().fits(code, kind)) {
						fault(column, "honour-of-other-kind", Map.of("title", written, "kind", SubjectWords.of(kind)));
					}
					else if (!codes.contains(code)) {
						codes.add(code);
					}
				}
			}
			return codes;
		}

		private List<Commitment> commitments() {
			List<Commitment> commitments = new ArrayList<>();
			for (Promise promise : IntakeColumn.PROMISES) {
				String text = value(promise.text());
				String written = value(promise.figure());
				String measure = shorter(promise.measure(), LONGEST_MEASURE);
				if (text == null) {
					if ((written != null || measure != null) && !this.row.faults().containsKey(promise.text())) {
						fault(promise.text(), "commitment-without-text", Map.of());
					}
					continue;
				}
				if (written == null) {
					commitments.add(new Commitment(text, null, measure));
					continue;
				}
				Optional<Figure> figure = Figure.read(written);
				if (figure.isEmpty()) {
					fault(promise.figure(), "figure", Map.of("word", written));
					continue;
				}
				String behind = figure.get().measure();
				if (behind != null && (behind.length() > LONGEST_MEASURE
						|| (measure != null && !SearchKey.fold(behind).equals(SearchKey.fold(measure))))) {
					fault(promise.measure(), "measures-differ", Map.of("word", behind));
					continue;
				}
				commitments.add(new Commitment(text, figure.get().value(), (measure != null) ? measure : behind));
			}
			return commitments;
		}

		private @Nullable Initiative initiative() {
			String topic = value(IntakeColumn.TOPIC);
			String field = shorter(IntakeColumn.FIELD, LONGEST_NAME);
			if (topic == null && field != null && !this.row.faults().containsKey(IntakeColumn.TOPIC)) {
				fault(IntakeColumn.TOPIC, "field-without-topic", Map.of());
			}
			return (topic != null) ? new Initiative(topic, field) : null;
		}

	}

}
