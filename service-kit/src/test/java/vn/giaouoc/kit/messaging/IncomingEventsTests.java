package vn.giaouoc.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.things.EffectListener;
import vn.giaouoc.kit.things.Inside;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class IncomingEventsTests {

	private static final String TYPE = "vn.giaouoc.ThingHappened.v1";

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	EffectListener listener;

	@Autowired
	Producer<String, byte[]> producer;

	@Autowired
	KafkaAdmin kafka;

	@Autowired
	NewTopic topic;

	@Autowired
	Inside inside;

	UUID key = UUID.randomUUID();

	UUID admin;

	/** Topics come with their first event, which here comes from outside. */
	@BeforeEach
	void aTopicAndAnAdministrator() {
		this.kafka.createOrModifyTopics(this.topic);
		this.admin = this.directory.person(TestDirectory.role("system-admin", this.directory.unit("PROVINCE", null)));
	}

	@Test
	void anEventThatComesTwiceHasOneEffect() {
		UUID event = UUID.randomUUID();
		send(event, TYPE, "{\"text\": \"một\", \"unknown\": 1}");
		send(event, TYPE, "{\"text\": \"một\", \"unknown\": 1}");
		UUID last = UUID.randomUUID();
		send(last, TYPE, "{\"text\": \"hai\"}");
		await().until(() -> effects(last).size() == 1);
		assertThat(effects(event)).containsExactly("một");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					vn.giaouoc.ThingHappened.v1 | {"text":              | MalformedEvent: the payload is not a ThingHappened
					vn.giaouoc.ThingHappened.v2 | {"text": "một"}       | UnknownEvent: unknown event type vn.giaouoc.ThingHappened.v2
					""")
	void poisonIsParkedWithItsReasonAndWhatFollowsComesThrough(String type, String payload, String reason) {
		UUID poison = UUID.randomUUID();
		send(poison, type, payload);
		UUID next = UUID.randomUUID();
		send(next, TYPE, "{\"text\": \"sau\"}");
		await().until(() -> effects(next).size() == 1);
		assertThat(reasons(poison)).containsExactly(reason);
		assertThat(effects(poison)).isEmpty();
	}

	@Test
	void aMessageThatIsNoEventIsParkedToo() {
		this.producer.send(new ProducerRecord<>(EffectListener.TOPIC, this.key.toString(), new byte[] { 1 }));
		await().until(
				() -> this.inside
					.<List<String>>nowhere((jdbc) -> jdbc.sql("select reason from dead_letter where key = :key")
						.param("key", this.key.toString())
						.query(String.class)
						.list()),
				(reasons) -> reasons
					.equals(List.of("MalformedEvent: an event needs ce_id, ce_type and a key that is a UUID")));
	}

	@Test
	void aDeadLetterHasItsEffectWhenItIsReplayedAfterTheCauseIsGone() {
		UUID event = UUID.randomUUID();
		this.listener.chokesOn.add(this.key);
		send(event, TYPE, "{\"text\": \"lần sau\"}");
		await().until(() -> !reasons(event).isEmpty());
		assertThat(reasons(event)).containsExactly("IllegalStateException");
		assertThat(effects(event)).isEmpty();
		this.listener.chokesOn.remove(this.key);
		UUID letter = this.inside.nowhere((jdbc) -> jdbc.sql("select id from dead_letter where event_id = :event")
			.param("event", event)
			.query(UUID.class)
			.single());
		this.api.as(this.admin)
			.get()
			.uri("/api/kit/dead-letters?size=100")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[?(@.id == '" + letter + "')].reason")
			.isEqualTo("IllegalStateException");
		replay(this.admin, letter, 204);
		await().until(() -> effects(event).size() == 1);
		replay(this.admin, letter, 404);
	}

	/** W3C Trace Context. */
	@Test
	void aTraceGoesFromTheRequestToItsEventAndToWhatFollowsFromThat() {
		UUID event = UUID.randomUUID();
		send(event, "vn.giaouoc.ThingHappened.v2", "{}");
		await().until(() -> !reasons(event).isEmpty());
		UUID letter = this.inside.nowhere((jdbc) -> jdbc.sql("select id from dead_letter where event_id = :event")
			.param("event", event)
			.query(UUID.class)
			.single());

		this.api.as(this.admin)
			.post()
			.uri("/api/kit/dead-letters/" + letter + "/replay")
			.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
			.exchange()
			.expectStatus()
			.isEqualTo(204);

		// The replayed event fails again, which is told on the topic of dead letters.
		await().until(() -> traces(EffectListener.TOPIC + "-dlt").stream().anyMatch(IncomingEventsTests::isOurs));
		assertThat(traces(EffectListener.TOPIC)).singleElement().satisfies((trace) -> {
			assertThat(isOurs(trace)).isTrue();
			assertThat(trace).as("a span of the service's own").doesNotContain("b7ad6b7169203331");
		});
	}

	private static boolean isOurs(String trace) {
		return trace.matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01");
	}

	private List<String> traces(String sentTo) {
		return this.inside.nowhere((jdbc) -> jdbc.sql("""
				select traceparent from (select traceparent, aggregatetype, aggregateid from outbox
					union all select traceparent, aggregatetype, aggregateid from outbox_sent) told
				where aggregatetype = :topic and aggregateid = :key
				""").param("topic", sentTo).param("key", this.key.toString()).query(String.class).list());
	}

	@Test
	void onlyTheAdministratorSeesAndReplaysDeadLetters() {
		UUID official = this.directory.person(TestDirectory.role("official", this.directory.unit("COMMUNE", null)));
		this.api.as(official).get().uri("/api/kit/dead-letters").exchange().expectStatus().isForbidden();
		replay(official, UUID.randomUUID(), 403);
	}

	private void replay(UUID who, UUID letter, int status) {
		this.api.as(who)
			.post()
			.uri("/api/kit/dead-letters/" + letter + "/replay")
			.exchange()
			.expectStatus()
			.isEqualTo(status);
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(60));
	}

	private void send(UUID event, String type, String payload) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(EffectListener.TOPIC, this.key.toString(),
				payload.getBytes(StandardCharsets.UTF_8));
		record.headers().add("ce_id", event.toString().getBytes(StandardCharsets.UTF_8));
		record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
		this.producer.send(record);
	}

	private List<String> effects(UUID event) {
		return this.inside.nowhere((jdbc) -> jdbc.sql("select text from effect where event_id = :event")
			.param("event", event)
			.query(String.class)
			.list());
	}

	private List<String> reasons(UUID event) {
		return this.inside.nowhere((jdbc) -> jdbc.sql("select reason from dead_letter where event_id = :event")
			.param("event", event)
			.query(String.class)
			.list());
	}

}
