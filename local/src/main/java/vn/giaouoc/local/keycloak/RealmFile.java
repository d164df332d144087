package vn.giaouoc.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The realm as {@code giaouoc-realm.json} describes it, with {@code ${NAME}} filled in
 * the way Keycloak's own import does.
 */
public final class RealmFile {

	static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * Upper case only: {@code ${username}} and the like are Keycloak's own message keys.
	 */
	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

	private RealmFile() {
	}

	/** The realm as production has it. */
	public static ObjectNode production(Map<String, String> values) {
		return read("giaouoc-realm.json", values);
	}

	/** With the demo client and cheap password hashing on top. */
	public static ObjectNode demo(Map<String, String> values) {
		ObjectNode realm = production(values);
		read("giaouoc-realm-demo.json", values).properties().forEach((field) -> {
			if (realm.get(field.getKey()) instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
				list.addAll(more);
			}
			else {
				realm.set(field.getKey(), field.getValue());
			}
		});
		return realm;
	}

	private static ObjectNode read(String name, Map<String, String> values) {
		try (InputStream stream = RealmFile.class.getResourceAsStream("/keycloak/" + name)) {
			if (stream == null) {
				throw new IllegalStateException("No file keycloak/" + name);
			}
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			JsonNode tree = JSON.readTree(PLACEHOLDER.matcher(text).replaceAll((match) -> {
				String value = values.get(match.group(1));
				if (value == null) {
					throw new IllegalArgumentException("No value for ${" + match.group(1) + "} of " + name);
				}
				return Matcher.quoteReplacement(value);
			}));
			return (ObjectNode) tree;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
