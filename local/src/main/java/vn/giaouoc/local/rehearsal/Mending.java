package vn.giaouoc.local.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a click on "Sửa" does to a plan that is being written. */
final class Mending {

	private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");

	private Mending() {
	}

	/** What a drafter may write of a plan, as the service wants it back. */
	static ObjectNode writing(JsonNode plan) {
		ObjectNode writing = Gateway.JSON.createObjectNode();
		for (String field : List.of("year", "symbol", "place", "about", "openToPublic", "content")) {
			writing.set(field, plan.path(field).deepCopy());
		}
		return writing;
	}

	/**
	 * Puts the proposed words in their places; of two findings about one value the second
	 * waits until the first has been looked at again, as its words may be others by then.
	 * @return how many values were mended
	 */
	static int apply(ObjectNode writing, JsonNode findings) {
		Set<String> touched = new HashSet<>();
		for (JsonNode finding : findings) {
			String path = finding.path("path").asText();
			if (finding.path("replacement").isTextual() && !path.isEmpty() && !touched.contains(path)
					&& put(writing, way(writing, path), finding.get("replacement"))) {
				touched.add(path);
			}
		}
		return touched.size();
	}

	/** The steps to a path, which may leave out that it leads into the content. */
	private static List<String> way(ObjectNode writing, String path) {
		List<String> steps = STEP.matcher(path).results().map(MatchResult::group).toList();
		if (writing.has(steps.getFirst())) {
			return steps;
		}
		return Stream.concat(Stream.of("content"), steps.stream()).toList();
	}

	private static boolean put(JsonNode inside, List<String> steps, JsonNode value) {
		String step = steps.getFirst();
		List<String> rest = steps.subList(1, steps.size());
		return switch (inside) {
			case ObjectNode object when rest.isEmpty() -> {
				object.set(step, value);
				yield true;
			}
			case ObjectNode object -> put(object.path(step), rest, value);
			case ArrayNode array when rest.isEmpty() -> {
				array.set(Integer.parseInt(step), value);
				yield true;
			}
			case ArrayNode array -> put(array.path(Integer.parseInt(step)), rest, value);
			default -> false;
		};
	}

}
