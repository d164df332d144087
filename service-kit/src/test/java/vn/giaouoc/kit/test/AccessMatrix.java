package vn.giaouoc.kit.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.giaouoc.kit.security.Reach;

/**
 * Every operation of a service against every caller, every place that an object can lie
 * in, seen from him, and every state: what the operation declares is held against what
 * the running service answers. A service adds a row per operation and nothing else.
 */
public final class AccessMatrix {

	private static final int LARGEST_PAGE = 100;

	private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

	private final Map<String, @Nullable Declared> operations;

	private final Set<String> endpoints;

	private final Http http;

	private final Neighbourhood neighbourhood;

	private final List<Row> rows = new ArrayList<>();

	AccessMatrix(Map<String, @Nullable Declared> operations, Set<String> endpoints, Http http,
			Neighbourhood neighbourhood) {
		this.operations = operations;
		this.endpoints = endpoints;
		this.http = http;
		this.neighbourhood = neighbourhood;
	}

	/** What an operation declares; see {@link vn.giaouoc.kit.security.Access}. */
	record Declared(Reach reach, Set<String> roles, boolean orHolder) {

		boolean names(Caller caller) {
			String role = caller.role();
			return this.roles.isEmpty() || (role != null && this.roles.contains(role));
		}

	}

	/** Where an object lies, seen from the caller. */
	enum Place {

		/**
		 * It does not exist: first, because its answer is what others are held against.
		 */
		UNKNOWN,
		/** It is the caller's. */
		MINE,
		/** A colleague's, in the caller's unit. */
		OWN, CHILD, PARENT, SIBLING, FOREIGN

	}

	/**
	 * Where an object is to be made.
	 *
	 * @param unit the unit that it lies in
	 * @param person whose it is
	 * @param assignment of that person, when it is the caller
	 */
	public record Spot(UUID unit, UUID person, @Nullable UUID assignment) {
	}

	/**
	 * An object of the service.
	 *
	 * @param facts what requests and searches say of it besides its id
	 */
	public record Subject(UUID id, Map<String, Object> facts) {

		public static Subject of(UUID id) {
			return new Subject(id, Map.of());
		}

		/** One of its facts. */
		public Object fact(String name) {
			Object fact = this.facts.get(name);
			if (fact == null) {
				throw new IllegalArgumentException(name);
			}
			return fact;
		}

		/** Says the same with ids that nothing bears. */
		Subject unknown() {
			Map<String, Object> others = new HashMap<>(this.facts);
			others.replaceAll((_, fact) -> (fact instanceof UUID) ? UUID.randomUUID() : fact);
			return new Subject(UUID.randomUUID(), others);
		}

		/** An answer without what tells this object from others. */
		String anonymise(String answer) {
			String plain = answer.replace(this.id.toString(), "<id>");
			for (Object fact : this.facts.values()) {
				plain = plain.replace(fact.toString(), "<fact>");
			}
			// Every request has its own id, and is told its own address.
			return plain.replaceAll("\"(requestId|instance)\":\"[^\"]*\"", "");
		}

	}

	/** A file to be sent as the part {@code file} of a form. */
	public record Upload(String name, byte[] bytes) {
	}

	/** How objects of one kind are made, by the state that they are in. */
	public static final class Kind {

		private final Map<String, Function<Spot, Subject>> states = new LinkedHashMap<>();

		private final Map<String, Declared> narrower = new HashMap<>();

		private final Map<String, Subject> shared = new HashMap<>();

		private Kind() {
		}

		/** Objects that have one state only. */
		public static Kind of(Function<Spot, Subject> make) {
			return new Kind().in("any state", make);
		}

		public static Kind in() {
			return new Kind();
		}

		/** Adds a state. */
		public Kind in(String state, Function<Spot, Subject> make) {
			this.states.put(state, make);
			return this;
		}

		/**
		 * Adds a state in which fewer see the object than the operation lets on: to
		 * others it is not there.
		 */
		public Kind in(String state, Reach reach, Set<String> roles, Function<Spot, Subject> make) {
			this.narrower.put(state, new Declared(reach, roles, false));
			return in(state, make);
		}

		private boolean shows(String state, Caller caller, Place place) {
			Declared only = this.narrower.get(state);
			return only == null || (only.names(caller) && caller.sees(only.reach(), place));
		}

		/** For calls that must change nothing: one object serves all of them. */
		private Subject shared(String state, Spot spot) {
			return this.shared.computeIfAbsent(state + spot, (_) -> fresh(state, spot));
		}

		private Subject fresh(String state, Spot spot) {
			return this.states.getOrDefault(state, (_) -> {
				throw new IllegalArgumentException(state);
			}).apply(spot);
		}

	}

	/**
	 * Somebody who calls.
	 *
	 * @param token null: he is not logged in
	 * @param role null: he holds no assignment
	 * @param deep whether he looks below his unit
	 */
	record Caller(String name, @Nullable String token, @Nullable String role, boolean deep, Spot spot) {

		boolean sees(Reach reach, Place place) {
			return switch (reach) {
				case PUBLIC, EVERYTHING -> place != Place.UNKNOWN;
				case SELF -> place == Place.MINE;
				case SIGHT -> switch (place) {
					case MINE -> true;
					case OWN -> this.role != null;
					case CHILD -> this.role != null && this.deep;
					case UNKNOWN, PARENT, SIBLING, FOREIGN -> false;
				};
				case LINE -> sees(Reach.SIGHT, place) || (place == Place.PARENT && this.role != null);
				case UNIT -> place == Place.MINE || (place == Place.OWN && this.role != null);
			};
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/** The callers, and the units around theirs. */
	record Neighbourhood(List<Caller> callers, Map<Place, Spot> spots) {

		Spot spot(Place place, Caller caller) {
			return switch (place) {
				case MINE -> caller.spot();
				case UNKNOWN -> spot(Place.OWN, caller);
				case OWN, CHILD, PARENT, SIBLING, FOREIGN -> {
					Spot spot = this.spots.get(place);
					if (spot == null) {
						throw new IllegalStateException(place.name());
					}
					yield spot;
				}
			};
		}

	}

	/** One way of calling an operation. */
	public final class Row {

		private final String operation;

		private String name = "";

		private @Nullable Kind kind;

		private boolean alone;

		private @Nullable String list;

		private BiFunction<Subject, Spot, Object> path = (subject, _) -> subject.id();

		private boolean beside;

		private Function<Subject, String> query = (_) -> "";

		private BiFunction<Subject, Spot, @Nullable Object> body = (_, _) -> null;

		private int successes;

		private Row(String operation) {
			this.operation = operation;
		}

		/** What the operation is tried on, named in its address or in what is sent. */
		public Row about(Kind wanted) {
			this.kind = wanted;
			return this;
		}

		/** Tells rows of one operation apart. */
		public Row named(String what) {
			this.name = " (" + what + ")";
			return this;
		}

		/**
		 * There is no object to try it on.
		 * @param why a sentence for the reader of the row
		 */
		public Row alone(String why) {
			this.alone = !why.isBlank();
			return this;
		}

		/**
		 * What stands in the address if it is not the object's id; a list where there are
		 * several places.
		 */
		public Row at(BiFunction<Subject, Spot, Object> variable) {
			this.path = variable;
			return this;
		}

		/**
		 * What stands in the address lies in the caller's unit; the object is named in
		 * what is sent.
		 */
		public Row beside(Function<Spot, Object> variable) {
			this.beside = true;
			return at((_, own) -> variable.apply(own));
		}

		/** What is asked for after the question mark. */
		public Row asking(Function<Subject, String> wanted) {
			this.query = wanted;
			return this;
		}

		/** What is sent, made from the object and from where the caller is at home. */
		public Row sending(BiFunction<Subject, Spot, @Nullable Object> made) {
			this.body = made;
			return this;
		}

		/**
		 * The operation answers with a list in which an object is found exactly if the
		 * caller sees it, and whose total says no more than its rows.
		 * @param id the member of a row that tells the object's id
		 */
		public Row finding(String id) {
			this.list = id;
			return this;
		}

		private List<String> states() {
			return (this.kind != null) ? List.copyOf(this.kind.states.keySet()) : List.of("");
		}

		@Override
		public String toString() {
			return this.operation + this.name;
		}

	}

	/** Adds a row: {@code "GET /api/plan/people/{id}"}. */
	public Row row(String operation) {
		Row row = new Row(operation);
		this.rows.add(row);
		return row;
	}

	/** What keeps the matrix from being complete; in a green build nothing. */
	List<String> gaps() {
		List<String> gaps = new ArrayList<>();
		this.operations.forEach((operation, declared) -> {
			if (declared == null) {
				gaps.add(operation + " declares nobody: it needs @Access");
			}
			if (this.rows.stream().noneMatch((row) -> row.operation.equals(operation))) {
				gaps.add(operation + " has no row in the matrix");
			}
		});
		for (String endpoint : this.endpoints) {
			if (!this.operations.containsKey(endpoint)) {
				gaps.add(endpoint + " is not in the OpenAPI document");
			}
		}
		for (Row row : this.rows) {
			if (!this.operations.containsKey(row.operation)) {
				gaps.add(row + " is a row without an operation");
			}
			else if (row.kind == null && (!row.alone || row.operation.contains("{"))) {
				gaps.add(row + " has no object to be tried on");
			}
		}
		Collections.sort(gaps);
		return gaps;
	}

	List<Row> rows() {
		return this.rows;
	}

	List<Caller> callers() {
		return this.neighbourhood.callers();
	}

	/** Tries one row as one caller; what is wrong, in a sentence each. */
	List<String> faults(Row row, Caller caller) {
		Declared declared = this.operations.get(row.operation);
		if (declared == null) {
			return List.of(row + " cannot be tried");
		}
		List<String> faults = new ArrayList<>();
		for (String state : row.states()) {
			Map<Place, String> answers = new EnumMap<>(Place.class);
			Map<String, Listed> lists = new TreeMap<>();
			for (Place place : places(row, declared, caller)) {
				Trial trial = new Trial(row, declared, caller, place, state);
				if (row.list != null && trial.expected() == Answer.LET_ON) {
					faults.addAll(listFaults(trial, row.list, lists));
				}
				else {
					faults.addAll(faults(trial, answers));
				}
			}
		}
		return faults;
	}

	/** A row that nobody gets through proves nothing. */
	boolean everSucceeded(Row row) {
		return row.successes > 0;
	}

	private static List<Place> places(Row row, Declared declared, Caller caller) {
		if (row.kind == null) {
			return List.of(Place.MINE);
		}
		List<Place> places = new ArrayList<>(List.of(Place.values()));
		if (row.list != null) {
			places.remove(Place.UNKNOWN);
		}
		boolean holds = declared.orHolder() && caller.role() != null;
		if (declared.reach() != Reach.SELF && !holds) {
			places.remove(Place.MINE);
		}
		return places;
	}

	private List<String> faults(Trial trial, Map<Place, String> answers) {
		Answer expected = trial.expected();
		Subject subject = trial.subject(expected == Answer.LET_ON);
		Http.Reply reply = send(trial, subject, "");
		if (reply.status() / 100 == 2) {
			trial.row.successes++;
		}
		if (!expected.holds(reply.status())) {
			return List.of(trial + " should be " + expected + ", was " + reply.status());
		}
		if (expected == Answer.NOT_FOUND) {
			String answer = subject.anonymise(reply.body());
			answers.put(trial.place, answer);
			String unknown = answers.getOrDefault(Place.UNKNOWN, answer);
			if (!answer.equals(unknown)) {
				return List.of(trial + " is answered otherwise than an unknown id: " + answer + " / " + unknown);
			}
		}
		return List.of();
	}

	private List<String> listFaults(Trial trial, String id, Map<String, Listed> lists) {
		Subject subject = trial.subject(false);
		String wanted = trial.row.query.apply(subject);
		Listed listed = lists.computeIfAbsent(wanted, (_) -> collect(trial, subject, id));
		if (listed.fault() != null) {
			return List.of(trial + " " + listed.fault());
		}
		trial.row.successes++;
		boolean sees = trial.row.kind == null || (trial.caller.sees(trial.declared.reach(), trial.place)
				&& trial.row.kind.shows(trial.state, trial.caller, trial.place));
		boolean found = listed.ids().contains(subject.id().toString());
		return (trial.row.kind == null || sees == found) ? List.of()
				: List.of(trial + (found ? " is listed" : " is not listed"));
	}

	/** Reads all pages; the total must say what they hold. */
	private Listed collect(Trial trial, Subject subject, String id) {
		Set<String> ids = new LinkedHashSet<>();
		long total = Long.MAX_VALUE;
		for (int page = 0; (long) page * LARGEST_PAGE < total; page++) {
			Http.Reply reply = send(trial, subject, "size=" + LARGEST_PAGE + "&page=" + page);
			if (reply.status() != 200) {
				return new Listed(ids, "should be answered, was " + reply.status());
			}
			JsonNode list = reply.json();
			JsonNode items = list.isArray() ? list : list.path("items");
			total = list.isArray() ? list.size() : list.path("total").asLong(0);
			for (JsonNode item : items) {
				ids.add(item.path(id).asString(""));
			}
		}
		return new Listed(ids, (ids.size() == total) ? null : "counts " + total + " and shows " + ids.size());
	}

	private Http.Reply send(Trial trial, Subject subject, String paging) {
		String[] operation = trial.row.operation.split(" ", 2);
		Row row = trial.row;
		Spot own = trial.caller.spot();
		// Refused for who he is, a caller does not get as far as what he sends.
		boolean read = switch (trial.expected()) {
			case NOT_LOGGED_IN -> false;
			case FORBIDDEN -> trial.declared.orHolder();
			case NOT_FOUND, LET_ON -> true;
		};
		Object variables = read ? row.path.apply(subject, own) : subject.id();
		String address = fill(operation[1], (variables instanceof List<?> several) ? several : List.of(variables));
		String query = String.join("&", row.query.apply(subject), paging).replaceAll("^&|&$", "");
		return this.http.send(operation[0], query.isEmpty() ? address : address + "?" + query, trial.caller.token(),
				own.assignment(), (read || row.alone) ? row.body.apply(subject, own) : null);
	}

	private static String fill(String path, List<?> variables) {
		Iterator<?> next = variables.iterator();
		Object last = variables.getLast();
		return VARIABLE.matcher(path).replaceAll((_) -> String.valueOf(next.hasNext() ? next.next() : last));
	}

	private record Listed(Set<String> ids, @Nullable String fault) {
	}

	/** What may come back. */
	private enum Answer {

		NOT_LOGGED_IN, FORBIDDEN, NOT_FOUND, LET_ON;

		boolean holds(int status) {
			return switch (this) {
				case NOT_LOGGED_IN -> status == 401;
				case FORBIDDEN -> status == 403;
				case NOT_FOUND -> status == 404;
				// Refused for a reason of the matter, as a stale version is, it was let
				// on.
				case LET_ON -> status / 100 == 2 || status == 409 || status == 422;
			};
		}

	}

	/** One call. */
	private final class Trial {

		private final Row row;

		private final Declared declared;

		private final Caller caller;

		private final Place place;

		private final String state;

		private Trial(Row row, Declared declared, Caller caller, Place place, String state) {
			this.row = row;
			this.declared = declared;
			this.caller = caller;
			this.place = place;
			this.state = state;
		}

		Answer expected() {
			Reach reach = this.declared.reach();
			if (reach != Reach.PUBLIC && this.caller.token() == null) {
				return Answer.NOT_LOGGED_IN;
			}
			boolean named = this.declared.names(this.caller);
			if (!named && !this.declared.orHolder()) {
				return Answer.FORBIDDEN;
			}
			// Whoever is not named is told so only of what he has in sight.
			Place first = (this.row.beside && !named) ? Place.OWN : this.place;
			if (this.row.kind != null && this.row.list == null
					&& !(this.caller.sees(reach, first) && this.row.kind.shows(this.state, this.caller, first))) {
				return Answer.NOT_FOUND;
			}
			return (named || first == Place.MINE) ? Answer.LET_ON : Answer.FORBIDDEN;
		}

		Subject subject(boolean fresh) {
			Kind kind = this.row.kind;
			if (kind == null) {
				return Subject.of(this.caller.spot().person());
			}
			Spot spot = AccessMatrix.this.neighbourhood.spot(this.place, this.caller);
			if (this.place == Place.UNKNOWN) {
				return kind.shared(this.state, spot).unknown();
			}
			return fresh ? kind.fresh(this.state, spot) : kind.shared(this.state, spot);
		}

		@Override
		public String toString() {
			return this.row + " by " + this.caller + " on " + this.place
					+ (this.state.isEmpty() ? "" : ", " + this.state);
		}

	}

}
