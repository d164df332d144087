package vn.giaouoc.kit.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Reach;

/**
 * Every operation of a service against every caller, every place that an object can lie
 * in, seen from him, and every state: what the operation declares is held against what
 * the running service answers. A service adds a row per operation and nothing else.
 */
public final class AccessMatrix {

	private final Map<String, @Nullable Declared> operations;

	private final Set<String> endpoints;

	private final AccessTrials trials;

	private final Neighbourhood neighbourhood;

	private final List<Row> rows = new ArrayList<>();

	AccessMatrix(Map<String, @Nullable Declared> operations, Set<String> endpoints, Http http,
			Neighbourhood neighbourhood) {
		this.operations = operations;
		this.endpoints = endpoints;
		this.trials = new AccessTrials(http, neighbourhood);
		this.neighbourhood = neighbourhood;
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

		boolean shows(String state, Caller caller, Place place) {
			Declared only = this.narrower.get(state);
			return only == null || (only.names(caller) && caller.sees(only.reach(), place));
		}

		/** For calls that must change nothing: one object serves all of them. */
		Subject shared(String state, Spot spot) {
			return this.shared.computeIfAbsent(state + spot, (_) -> fresh(state, spot));
		}

		Subject fresh(String state, Spot spot) {
			return this.states.getOrDefault(state, (_) -> {
				throw new IllegalArgumentException(state);
			}).apply(spot);
		}

	}

	/** One way of calling an operation. */
	public final class Row {

		final String operation;

		private String name = "";

		@Nullable Kind kind;

		boolean alone;

		@Nullable String list;

		BiFunction<Subject, Spot, Object> path = (subject, _) -> subject.id();

		boolean beside;

		Function<Subject, String> query = (_) -> "";

		BiFunction<Subject, Spot, @Nullable Object> body = (_, _) -> null;

		int successes;

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

		List<String> states() {
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
		return (declared != null) ? this.trials.faults(row, declared, caller) : List.of(row + " cannot be tried");
	}

	/** A row that nobody gets through proves nothing. */
	boolean everSucceeded(Row row) {
		return row.successes > 0;
	}

}
