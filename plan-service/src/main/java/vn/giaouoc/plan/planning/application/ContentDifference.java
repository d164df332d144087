package vn.giaouoc.plan.planning.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one content says otherwise than another, value by value. Things with an id are
 * held against their namesakes, wherever they stand; texts without one in the order that
 * leaves the most of them alike.
 */
final class ContentDifference {

	private final List<Difference> found = new ArrayList<>();

	private ContentDifference() {
	}

	/**
	 * One value that differs.
	 *
	 * @param path in the later content; in the earlier one for what is gone
	 * @param before null: it is new
	 * @param after null: it is gone
	 */
	public record Difference(String path, @Nullable String before, @Nullable String after) {
	}

	static List<Difference> between(Object before, Object after, JsonMapper json) {
		ContentDifference difference = new ContentDifference();
		difference.compare("", json.valueToTree(before), json.valueToTree(after));
		return List.copyOf(difference.found);
	}

	private void compare(String path, JsonNode before, JsonNode after) {
		if (before.equals(after)) {
			return;
		}
		if (before.isArray() && after.isArray()) {
			lists(path, before, after);
		}
		else if (before.isObject() && after.isObject()) {
			Set<String> names = new LinkedHashSet<>(after.propertyNames());
			names.addAll(before.propertyNames());
			for (String name : names) {
				compare(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name));
			}
		}
		else {
			each(path, before, false);
			each(path, after, true);
			pair();
		}
	}

	/** A value on one side only, down to its texts. */
	private void each(String path, JsonNode node, boolean later) {
		if (node.isContainer()) {
			Map<String, JsonNode> parts = new TreeMap<>();
			if (node.isArray()) {
				for (int n = 0; n < node.size(); n++) {
					each(path + "[" + n + "]", node.get(n), later);
				}
			}
			node.forEachEntry(parts::put);
			parts.forEach((name, part) -> {
				if (!name.equals("id")) {
					each(path + "." + name, part, later);
				}
			});
		}
		else if (!node.isNull() && !node.isMissingNode()) {
			this.found
				.add(later ? new Difference(path, null, node.asString()) : new Difference(path, node.asString(), null));
		}
	}

	/** The last two are one change when they are of one path. */
	private void pair() {
		int last = this.found.size() - 1;
		if (last < 1) {
			return;
		}
		Difference gone = this.found.get(last - 1);
		Difference come = this.found.get(last);
		if (gone.path().equals(come.path()) && gone.after() == null && come.before() == null) {
			this.found.set(last - 1, new Difference(come.path(), gone.before(), come.after()));
			this.found.remove(last);
		}
	}

	private void lists(String path, JsonNode before, JsonNode after) {
		int[][] alike = new int[before.size() + 1][after.size() + 1];
		for (int b = before.size() - 1; b >= 0; b--) {
			for (int a = after.size() - 1; a >= 0; a--) {
				alike[b][a] = same(before.get(b), after.get(a)) ? alike[b + 1][a + 1] + 1
						: Math.max(alike[b + 1][a], alike[b][a + 1]);
			}
		}
		int b = 0;
		int a = 0;
		while (b < before.size() || a < after.size()) {
			boolean left = b < before.size();
			boolean right = a < after.size();
			if (left && right && same(before.get(b), after.get(a))) {
				compare(path + "[" + a + "]", before.get(b++), after.get(a++));
			}
			else if (left && right && alike[b + 1][a + 1] == alike[b][a] && !identified(before.get(b))) {
				compare(path + "[" + a + "]", before.get(b++), after.get(a++));
			}
			else if (left && (!right || alike[b + 1][a] >= alike[b][a + 1])) {
				each(path + "[" + b + "]", before.get(b++), false);
			}
			else {
				each(path + "[" + a + "]", after.get(a++), true);
			}
		}
	}

	private static boolean identified(JsonNode node) {
		return node.has("id");
	}

	private static boolean same(JsonNode one, JsonNode other) {
		return identified(one) ? one.path("id").equals(other.path("id")) : one.equals(other);
	}

}
