package vn.giaouoc.kit.test;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaouoc.kit.outbox.Outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The golden sample of an event in {@code contracts/events}: its producer holds what he
 * writes against it, each consumer reads it through his own listener.
 *
 * @param key the aggregate's id
 */
public record EventSample(String topic, String type, UUID key, ObjectNode data) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	/** The committed sample of a type: {@code vn.giaouoc.UnitState.v1}. */
	public static EventSample of(String type) {
		JsonNode file = JSON.readTree(Contracts.read("events/" + type + ".json"));
		return new EventSample(file.path("topic").asString(), file.path("type").asString(),
				UUID.fromString(file.path("key").asString()), (ObjectNode) file.path("data"));
	}

	/** The topics that have samples. */
	public static Set<String> topics() {
		return Contracts.names("events")
			.stream()
			.map((name) -> JSON.readTree(Contracts.read(name)).path("topic").asString())
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What a change appends to the outbox, without leaving it there: the transaction is
	 * rolled back.
	 */
	public static EventSample appended(UUID key, Runnable change, TransactionOperations transactions, JdbcClient jdbc) {
		return transactions.execute((transaction) -> {
			change.run();
			transaction.setRollbackOnly();
			return jdbc.sql("select aggregatetype, type, payload from outbox where aggregateid = :key")
				.param("key", key.toString())
				.query((row, _) -> new EventSample(row.getString(1), row.getString(2), key,
						(ObjectNode) JSON.readTree(row.getBytes(3))))
				.single();
		});
	}

	/** Fails unless it is the committed one; see {@link Contracts#compare}. */
	public void isTheCommittedOne() {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("topic", this.topic);
		file.put("type", this.type);
		file.put("key", this.key);
		file.put("data", this.data);
		Contracts.compare("events/" + this.type + ".json", JSON.writeValueAsString(file) + "\n");
	}

	/** The same event about something else, with ids of its own all through. */
	public EventSample about(UUID other) {
		Map<String, String> ids = new HashMap<>(Map.of(this.key.toString(), other.toString()));
		String text = ID.matcher(this.data.toString())
			.replaceAll((id) -> ids.computeIfAbsent(id.group(), (_) -> UUID.randomUUID().toString()));
		return new EventSample(this.topic, this.type, other, (ObjectNode) JSON.readTree(text));
	}

	/** As a later producer may write it. */
	public EventSample with(Consumer<ObjectNode> change) {
		ObjectNode copy = this.data.deepCopy();
		change.accept(copy);
		return new EventSample(this.topic, this.type, this.key, copy);
	}

	/** The same payload under another type. */
	public EventSample typed(String other) {
		return new EventSample(this.topic, other, this.key, this.data);
	}

	/** The payload as the consumer's own record. */
	public <T> T as(Class<T> shape) {
		return JSON.treeToValue(this.data, shape);
	}

	/** Lets it come in from its topic. */
	public void send(Outbox outbox, TransactionOperations transactions) {
		transactions.executeWithoutResult((_) -> outbox.forward(this.topic, this.key.toString(), UUID.randomUUID(),
				this.type, JSON.writeValueAsBytes(this.data)));
	}

}
