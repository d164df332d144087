package vn.giaouoc.pledge.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.test.Api;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Somebody who fetches, drops and confirms workbooks. */
record Intake(Api api, UUID person) {

	private static final String IMPORTS = "/api/pledge/imports";

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final JsonMapper JSON = new JsonMapper();

	static Intake by(ApplicationContext context, UUID person) {
		return new Intake(context.getBean(Api.class), person);
	}

	ResponseSpec kit(String path) {
		return this.api.as(this.person).get().uri("/api/pledge/windows/" + path).exchange();
	}

	Book kit(UUID window, UUID unit) {
		byte[] content = kit(window + "/kit?unit=" + unit).expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		if (content == null) {
			throw new AssertionError("no kit");
		}
		return Book.of(content);
	}

	ResponseSpec drop(Book book, String query) {
		return drop(book.bytes(), query);
	}

	ResponseSpec drop(byte[] content, String query) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("file", new ByteArrayResource(content) {
			@Override
			public String getFilename() {
				return "biểu.xlsx";
			}
		});
		return this.api.as(this.person)
			.post()
			.uri(IMPORTS + query)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.exchange();
	}

	/** Drops a workbook and waits for what the check says. */
	Dropped dropped(Book book, String query) {
		JsonNode started = body(drop(book, query).expectStatus().isEqualTo(202));
		return new Dropped(this, UUID.fromString(started.get("id").asString())).rests();
	}

	Dropped dropped(Book book) {
		return dropped(book, "");
	}

	static JsonNode body(ResponseSpec answer) {
		return JSON.readTree(answer.expectBody().returnResult().getResponseBody());
	}

	/** A workbook that has been dropped. */
	record Dropped(Intake by, UUID id) {

		JsonNode view() {
			return body(this.by.api.as(this.by.person).get().uri(IMPORTS + "/" + this.id).exchange());
		}

		Dropped rests() {
			Awaitility.await().atMost(SOON).until(() -> !view().get("task").get("finishedAt").isNull());
			return this;
		}

		String state() {
			return view().get("state").asString();
		}

		/** New, there already, faulty, questions. */
		String counts() {
			JsonNode counts = view().get("counts");
			if (counts.isNull()) {
				return failure();
			}
			return String.join(" ",
					List.of("added", "same", "faulty", "questions")
						.stream()
						.map((one) -> counts.get(one).asString())
						.toList());
		}

		ResponseSpec confirm(boolean questionsSeen) {
			return this.by.api.as(this.by.person)
				.post()
				.uri(IMPORTS + "/" + this.id + "/confirmation")
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("questionsSeen", questionsSeen))
				.exchange();
		}

		Dropped confirmed() {
			confirm(true).expectStatus().isEqualTo(202);
			return rests();
		}

		JsonNode rows(String only) {
			return body(this.by.api.as(this.by.person)
				.get()
				.uri(IMPORTS + "/" + this.id + "/rows?size=100&only=" + only)
				.exchange()).get("items");
		}

		/** What is wrong with the row of a line, by code. */
		List<String> faults(int line) {
			for (JsonNode row : rows("FAULTY")) {
				if (row.get("line").asInt() == line) {
					return row.get("faults").valueStream().map((fault) -> fault.get("code").asString()).toList();
				}
			}
			return List.of();
		}

		/** All that is said of rows. */
		List<String> messages() {
			return rows("FAULTY").valueStream()
				.flatMap((row) -> row.get("faults").valueStream())
				.map((fault) -> fault.get("message").asString())
				.toList();
		}

		String failure() {
			return view().get("task").get("failure").get("code").asString();
		}

	}

}
