package vn.giaouoc.pledge.registration.application;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.pledge.registration.domain.PledgeContent;

/** A content whose letters are all composed (NFC), whatever the keyboard sent. */
final class Composed {

	private Composed() {
	}

	static PledgeContent of(PledgeContent content, JsonMapper json) {
		return json.treeToValue(composed(json.valueToTree(content)), PledgeContent.class);
	}

	private static JsonNode composed(JsonNode node) {
		return switch (node) {
			case ObjectNode object -> {
				ObjectNode copy = JsonNodeFactory.instance.objectNode();
				object.forEachEntry((name, value) -> copy.set(name, composed(value)));
				yield copy;
			}
			case ArrayNode array -> {
				ArrayNode copy = JsonNodeFactory.instance.arrayNode();
				array.forEach((value) -> copy.add(composed(value)));
				yield copy;
			}
			default -> node.isString() ? JsonNodeFactory.instance.stringNode(SearchKey.compose(node.asString())) : node;
		};
	}

}
