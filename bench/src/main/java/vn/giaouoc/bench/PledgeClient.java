package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.bench.Entry.Kind;
import vn.giaouoc.bench.FinalState.Row;

/**
 * People who register and try again under the same key until they have a definite answer;
 * the history has a line before and after each try.
 */
final class PledgeClient implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** One in so many loses the first answer. */
	private static final int UNLUCKY = 20;

	/**
	 * Milliseconds. Each pause is twice the one before: who is down must come up again.
	 */
	private static final long FIRST_PAUSE = 400;

	private static final long LONGEST_PAUSE = 6400;

	private static final int SHORTEST = 5;

	private static final int LONGEST = 40;

	private final HttpClient http = HttpClient.newBuilder()
		.version(Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final URI pledges;

	private final History history;

	PledgeClient(URI gateway, History history) {
		this.pledges = gateway.resolve("/bearer/api/pledge/pledges");
		this.history = history;
	}

	/**
	 * Registers an official in a window.
	 * @param until when he gives up at last
	 * @return what he was told in the end
	 */
	Kind register(int person, UUID window, Instant until) throws InterruptedException {
		UUID id = UUID.randomUUID();
		Call call = new Call(id, window, PledgeDistrict.unitOf(person), PledgeDistrict.person(person),
				PledgeDistrict.title(id));
		HttpRequest.Builder request = HttpRequest.newBuilder(this.pledges)
			.header("Authorization", bearer(person))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", id.toString())
			.POST(BodyPublishers.ofString(PledgeDistrict.body(id, window, PledgeDistrict.person(person))));
		request.timeout((person % UNLUCKY == 0)
				? Duration.ofMillis(ThreadLocalRandom.current().nextInt(SHORTEST, LONGEST)) : PATIENCE);
		Kind told = Kind.UNKNOWN;
		long pause = FIRST_PAUSE;
		while (told == Kind.UNKNOWN && Instant.now().isBefore(until)) {
			this.history.write(call.entry(Kind.INVOKED, null, null, null));
			Entry answer = answer(call, request.build());
			this.history.write(answer);
			told = answer.kind();
			request.timeout(PATIENCE);
			if (told == Kind.UNKNOWN) {
				Thread.sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause));
				pause = Math.min(2 * pause, LONGEST_PAUSE);
			}
		}
		return told;
	}

	private Entry answer(Call call, HttpRequest request) throws InterruptedException {
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			int status = response.statusCode();
			if (status == 201) {
				JsonNode receipt = JsonMapper.shared().readTree(response.body());
				return call.entry(Kind.OK, null, receipt.at("/number").asString(),
						OffsetDateTime.parse(receipt.at("/acceptedAt").asString()).toInstant());
			}
			if (status >= 400 && status < 500 && status != 429) {
				String type = JsonMapper.shared().readTree(response.body()).at("/type").asString("");
				return call.entry(Kind.REFUSED, type.substring(type.lastIndexOf('/') + 1).replaceFirst(".*:", ""), null,
						null);
			}
			return call.entry(Kind.UNKNOWN, Integer.toString(status), null, null);
		}
		catch (IOException ex) {
			return call.entry(Kind.UNKNOWN, ex.getClass().getSimpleName(), null, null);
		}
	}

	/** Signed anew each time: a run may outlast a token. */
	private static String bearer(int person) {
		return "Bearer " + LoginProvider.accessToken(PledgeDistrict.person(person), "official");
	}

	/** What the API shows of a pledge to the official who made it. */
	@Nullable Row shown(int person, UUID pledge) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(HttpRequest.newBuilder(URI.create(this.pledges + "/" + pledge))
			.header("Authorization", bearer(person))
			.build(), BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			return null;
		}
		JsonNode body = JsonMapper.shared().readTree(response.body());
		return new Row(pledge, UUID.fromString(body.at("/windowId").asString()),
				UUID.fromString(body.at("/unit/id").asString()), UUID.fromString(body.at("/subject/id").asString()),
				body.at("/content/titles/1").asString(), body.at("/receipt").asString(),
				OffsetDateTime.parse(body.at("/acceptedAt").asString()).toInstant());
	}

	/** What is asked, the same at each try. */
	private record Call(UUID pledge, UUID window, UUID unit, UUID subject, String title) {

		Entry entry(Kind kind, @Nullable String code, @Nullable String receipt, @Nullable Instant acceptedAt) {
			return new Entry(kind, this.pledge, this.window, this.unit, this.subject, this.title, code, receipt,
					acceptedAt, Instant.now());
		}

	}

	@Override
	public void close() {
		this.http.close();
	}

}
