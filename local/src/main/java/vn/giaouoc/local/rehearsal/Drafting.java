package vn.giaouoc.local.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.giaouoc.local.rehearsal.Steps.Notes;

/**
 * A plan on its way from a file to its issue, by the hands of officer, leader and clerk.
 */
final class Drafting {

	static final String PLANS = "/api/plan/plans";

	/** A mend may show what its fault hid; more rounds than this lead nowhere. */
	private static final int MOST_ROUNDS = 12;

	private static final String KEPT = "Đã xem khi diễn tập: giữ theo văn bản của xã.";

	/** What every plan of the demo's time stands on (NĐ 30/2020/NĐ-CP, Phụ lục I). */
	private static final String BASIS = "Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;";

	private final Gateway gateway;

	private final Cast cast;

	Drafting(Gateway gateway, Cast cast) {
		this.gateway = gateway;
		this.cast = cast;
	}

	/** The file as it was read and checked. */
	JsonNode read(String name, byte[] file, Notes notes) {
		JsonNode upload = this.gateway.upload(this.cast.officer(), "/api/plan/uploads", name, file);
		notes.put("lines", "dòng", upload.path("lines").size());
		count(upload.path("findings"), notes);
		return upload;
	}

	/**
	 * A draft of it in which everything is mended that a click mends, and what only a
	 * person can write is written.
	 */
	JsonNode mended(JsonNode upload, Notes notes) {
		JsonNode plan = check(
				this.gateway.post(this.cast.officer(), "/api/plan/uploads/" + upload.path("fileId").asText() + "/draft",
						body().put("id", UUID.randomUUID().toString())));
		int mended = 0;
		int typed = 0;
		for (int round = 0; round < MOST_ROUNDS; round++) {
			ObjectNode writing = Mending.writing(plan);
			int clicks = Mending.apply(writing, plan.path("findings"));
			int words = write(writing);
			if (clicks + words == 0) {
				break;
			}
			mended += clicks;
			typed += words;
			writing.put("version", plan.path("version").asLong());
			plan = check(this.gateway.put(this.cast.officer(), at(plan), writing));
		}
		notes.put("mended", "sửa theo gợi ý", mended);
		notes.put("typed", "ghi thêm", typed);
		requireNoErrors(plan);
		return plan;
	}

	/** What an issued plan may not lack and no rule can propose. */
	private int write(ObjectNode writing) {
		ObjectNode content = (ObjectNode) writing.path("content");
		int written = 0;
		if (content.path("legalBases").isEmpty()) {
			content.putArray("legalBases").addObject().put("text", BASIS);
			written++;
		}
		if (content.path("signer").path("authority").asText().isBlank()
				|| content.path("signer").path("post").asText().isBlank()) {
			content.putObject("signer")
				.put("authority", "TM. ỦY BAN NHÂN DÂN")
				.put("post", "CHỦ TỊCH")
				.put("name", this.cast.leader().name());
			written++;
		}
		return written;
	}

	/** Everything that the check still warns of stays, with a reason. */
	JsonNode kept(JsonNode checked, Notes notes) {
		JsonNode plan = checked;
		List<String> open = new ArrayList<>();
		for (JsonNode finding : plan.path("findings")) {
			if (finding.path("open").asBoolean()) {
				open.add(finding.path("key").asText());
			}
		}
		for (String key : open) {
			plan = this.gateway.put(this.cast.officer(), at(plan) + "/findings/" + key,
					version(plan).put("answer", KEPT));
		}
		notes.put("answered", "giữ nguyên, có lý do", open.size());
		return plan;
	}

	/** Sent for signature, signed after a login of that minute. */
	JsonNode signed(JsonNode kept) {
		JsonNode plan = this.gateway.post(this.cast.officer(), at(kept) + "/signature-request", version(kept));
		return this.gateway.postAfterLogin(this.cast.leader(), at(plan) + "/signature", version(plan));
	}

	/** Numbered, dated today by the demo's clock, and in force. */
	JsonNode issued(JsonNode signed, String today, Notes notes) {
		int number = this.gateway.get(this.cast.clerk(), at(signed) + "/next-number").path("number").asInt();
		JsonNode plan = this.gateway.post(this.cast.clerk(), at(signed) + "/issue",
				version(signed).put("number", number).put("issueDate", today));
		notes.put("code", "số, ký hiệu", plan.path("code").asText());
		return plan;
	}

	private JsonNode check(JsonNode plan) {
		return this.gateway.post(this.cast.officer(), at(plan) + "/check", version(plan));
	}

	private static void requireNoErrors(JsonNode plan) {
		List<String> errors = new ArrayList<>();
		for (JsonNode finding : plan.path("findings")) {
			if (finding.path("severity").asText().equals("ERROR")) {
				errors.add(finding.path("reason").asText() + " " + finding.path("mend").asText());
			}
		}
		if (!errors.isEmpty()) {
			throw Stopped.step(
					"còn " + errors.size() + " lỗi mà gợi ý không sửa hộ được: " + String.join(" | ", errors),
					"Sửa trong tệp kế hoạch rồi diễn tập lại.");
		}
	}

	private static void count(JsonNode findings, Notes notes) {
		int errors = 0;
		int warnings = 0;
		for (JsonNode finding : findings) {
			switch (finding.path("severity").asText()) {
				case "ERROR" -> errors++;
				case "WARNING" -> warnings++;
				default -> {
					// Asks for nothing.
				}
			}
		}
		notes.put("errors", "lỗi", errors);
		notes.put("warnings", "cảnh báo", warnings);
	}

	static String at(JsonNode plan) {
		return PLANS + "/" + plan.path("id").asText();
	}

	static ObjectNode version(JsonNode of) {
		return body().put("version", of.path("version").asLong());
	}

	static ObjectNode body() {
		return Gateway.JSON.createObjectNode();
	}

}
