package vn.giaouoc.local.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What each of them pledges: what is usual for such a one, as far as the window has it.
 */
final class Choice {

	/** Soldiers and police have titles of their own (Luật 15/2003/QH11, Điều 24, 28). */
	private static final Set<String> ARMED = Set.of("MILITARY_COMMAND", "POLICE");

	/** So many of a unit strive for more than the usual. */
	private static final int ONE_IN = 4;

	private Choice() {
	}

	/**
	 * The content of a pledge.
	 * @param window as the service shows it
	 * @param n the how manieth it is
	 * @return without titles and forms when the window has nothing for such a one
	 */
	static ObjectNode of(Entry entry, JsonNode window, int n) {
		ObjectNode content = Gateway.JSON.createObjectNode();
		boolean free = window.path("titles").isEmpty() && window.path("forms").isEmpty();
		List<String> titles = new ArrayList<>(titles(entry, n));
		titles.removeIf((code) -> !free && !has(window.path("titles"), code));
		List<String> forms = new ArrayList<>();
		if (titles.isEmpty() && (free || has(window.path("forms"), "GK"))) {
			forms.add("GK");
		}
		titles.forEach(content.putArray("titles")::add);
		forms.forEach(content.putArray("forms")::add);
		ObjectNode promise = content.putArray("commitments").addObject();
		promise(entry, promise, n);
		if (titles.contains("CSTDCS")) {
			content.putObject("initiative")
				.put("topic", "Rút ngắn thời gian giải quyết công việc của " + entry.name())
				.put("field", "Cải cách hành chính");
		}
		content.putArray("movements");
		return content;
	}

	private static List<String> titles(Entry entry, int n) {
		boolean armed = ARMED.contains(entry.unit().kind());
		boolean more = n % ONE_IN == 0;
		return switch (entry.kind()) {
			case Entry.COLLECTIVE -> entry.unit().isVillage() ? List.of("TVH") : List.of(armed ? "DVTT" : "TTLDTT");
			case Entry.HOUSEHOLD -> List.of("GDVH");
			case Entry.OFFICIAL -> more ? List.of(armed ? "CSTT" : "LDTT", "CSTDCS") : List.of(armed ? "CSTT" : "LDTT");
			default -> List.of("LDTT");
		};
	}

	private static void promise(Entry entry, ObjectNode promise, int n) {
		switch (entry.kind()) {
			case Entry.COLLECTIVE -> promise.put("text", "Hoàn thành các chỉ tiêu được giao trong năm")
				.put("figure", 100)
				.put("unitOfMeasure", "%");
			case Entry.HOUSEHOLD -> promise.put("text", "Giữ gìn vệ sinh, an ninh trật tự, con em đi học đầy đủ");
			case Entry.OFFICIAL -> promise.put("text", "Giải quyết hồ sơ, công việc đúng hạn")
				.put("figure", 95 + n % 6)
				.put("unitOfMeasure", "%");
			default ->
				promise.put("text", "Trồng rừng và chăm sóc rừng trồng").put("figure", 1.5).put("unitOfMeasure", "ha");
		}
	}

	static boolean isEmpty(JsonNode content) {
		return content.path("titles").isEmpty() && content.path("forms").isEmpty();
	}

	private static boolean has(JsonNode codes, String code) {
		for (JsonNode one : codes) {
			if (one.asText().equals(code)) {
				return true;
			}
		}
		return false;
	}

}
