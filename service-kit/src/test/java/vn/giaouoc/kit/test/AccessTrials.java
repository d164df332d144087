package vn.giaouoc.kit.test;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Row;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;

/**
 * Calls the running service as the matrix says, and holds what it answers against that.
 */
final class AccessTrials {

	private static final int LARGEST_PAGE = 100;

	private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

	private final Http http;

	private final Neighbourhood neighbourhood;

	AccessTrials(Http http, Neighbourhood neighbourhood) {
		this.http = http;
		this.neighbourhood = neighbourhood;
	}

	/** Tries one row as one caller; what is wrong, in a sentence each. */
	List<String> faults(Row row, Declared declared, Caller caller) {
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
			Spot spot = AccessTrials.this.neighbourhood.spot(this.place, this.caller);
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
