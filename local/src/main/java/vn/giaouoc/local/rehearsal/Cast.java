package vn.giaouoc.local.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.local.rehearsal.Player.Place;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

/**
 * Who plays: the commune of the seed, as the directory has it.
 *
 * @param officer the standing officer of the commune's office
 * @param leader who signs
 * @param clerk who numbers and issues
 * @param above the officer of the district
 * @param office people of the commune itself, who stand in no department
 * @param units the commune's units with their people
 */
record Cast(Player officer, Player leader, Player clerk, Player above, List<Player> office, List<Unit> units) {

	private static final String OFFICER = "vanphong.traphong";

	private static final String LEADER = "chutich.traphong";

	private static final String CLERK = "vanthu.traphong";

	private static final String ABOVE = "phongnoivu";

	/**
	 * A unit of the commune.
	 *
	 * @param head null when nobody with an account heads it
	 * @param ownSector whether its sheet goes to its sector and not to the commune
	 */
	record Unit(Place place, boolean ownSector, @Nullable Player head, List<Player> staff, List<Household> households) {
	}

	/** A household by its head. */
	record Household(String id, String name) {
	}

	/**
	 * Reads them, as the officer sees them.
	 * @throws Stopped when what runs is no demo, or is not ready
	 */
	static Cast of(Gateway gateway) {
		requireDemo(gateway);
		Player officer = named(gateway, OFFICER);
		String commune = officer.unit().id();
		List<JsonNode> children = gateway.all(officer, "/api/plan/units/" + commune + "/children");
		List<Unit> units = Crowd.all(children, (unit) -> unit(gateway, officer, unit));
		return new Cast(officer, named(gateway, LEADER), named(gateway, CLERK), named(gateway, ABOVE),
				people(gateway, officer, officer.unit()), units);
	}

	/**
	 * Production has neither the list of accounts nor the client by which their tokens
	 * are had.
	 */
	private static void requireDemo(Gateway gateway) {
		JsonNode accounts = gateway.open("/bff/demo-accounts");
		if (!accounts.isArray()) {
			throw new Stopped(Kind.USAGE,
					"diễn tập chỉ chạy trên bản dùng thử; hệ thống đang chạy là bản chính thức nên không làm gì cả.");
		}
		for (JsonNode account : accounts) {
			if (!account.path("ready").asBoolean()) {
				throw new Stopped(Kind.NO_DEMO, "bản dùng thử chưa dựng xong tài khoản "
						+ account.path("username").asText() + ". Chờ ít phút rồi diễn tập lại.");
			}
		}
	}

	private static Player named(Gateway gateway, String username) {
		JsonNode me = gateway.get(new Player(username, "", "", "", "", new Place("", "", "")), "/api/plan/me");
		JsonNode assignment = me.path("assignments").path(0);
		return player(username, me.path("person"), assignment);
	}

	private static Player player(String username, JsonNode person, JsonNode assignment) {
		return new Player(username, person.path("id").asText(), person.path("fullName").asText(),
				assignment.path("id").asText(), assignment.path("role").asText(), place(assignment.path("unit")));
	}

	private static Place place(JsonNode unit) {
		return new Place(unit.path("id").asText(), unit.path("name").asText(), unit.path("kind").asText());
	}

	private static Unit unit(Gateway gateway, Player officer, JsonNode row) {
		Place place = place(row);
		List<Player> people = people(gateway, officer, place);
		List<Household> households = new ArrayList<>();
		if (place.isVillage()) {
			gateway.all(officer, "/api/plan/households?village=" + place.id())
				.forEach(
						(one) -> households.add(new Household(one.path("id").asText(), one.path("headName").asText())));
		}
		Optional<Player> head = people.stream().filter(Player::heads).findFirst();
		return new Unit(place, !row.path("managedBy").asText().equals("COMMUNE"), head.orElse(null),
				people.stream().filter((one) -> !one.equals(head.orElse(null))).toList(), List.copyOf(households));
	}

	/**
	 * Whoever works there and can log in; a villager has no account, and no pledge of his
	 * own.
	 */
	private static List<Player> people(Gateway gateway, Player officer, Place place) {
		List<Player> people = new ArrayList<>();
		for (JsonNode row : gateway.all(officer, "/api/plan/people?unit=" + place.id())) {
			for (JsonNode assignment : row.path("assignments")) {
				if (assignment.path("unit").path("id").asText().equals(place.id())
						&& !assignment.path("role").asText().equals("resident")) {
					JsonNode person = gateway.get(officer, "/api/plan/people/" + row.path("id").asText());
					if (person.path("username").isTextual()) {
						people.add(player(person.path("username").asText(), person, assignment));
					}
					break;
				}
			}
		}
		return List.copyOf(people);
	}

}
