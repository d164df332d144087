package vn.giaouoc.local.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.giaouoc.local.rehearsal.Gateway.Refused;
import vn.giaouoc.local.rehearsal.Player.Place;

/** Everybody's pledge, with the receipt that he keeps. */
final class Registering {

	static final String PLEDGE = "/api/pledge";

	/** How long the plan's event may be on its way. */
	private static final Duration ON_ITS_WAY = Duration.ofSeconds(60);

	private final Gateway gateway;

	private final Cast cast;

	private final List<JsonNode> windows = new ArrayList<>();

	private final AtomicInteger count = new AtomicInteger();

	private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

	Registering(Gateway gateway, Cast cast) {
		this.gateway = gateway;
		this.cast = cast;
	}

	/** What somebody handed in, and what he was given for it. */
	record Receipt(Entry entry, String pledge, JsonNode content, JsonNode given) {

		String number() {
			return this.given.path("number").asText();
		}

		boolean late() {
			return this.given.path("late").asBoolean();
		}

	}

	/** Waits until the pledges' service has heard of the plan. */
	void awaitWindows(JsonNode plan) {
		String id = plan.path("id").asText();
		int expected = plan.path("content").path("windows").size();
		if (expected == 0) {
			throw Stopped.step("kế hoạch không nêu thời gian đăng ký nên không có đợt nào để đăng ký.",
					"Ghi thời hạn đăng ký trong tệp kế hoạch rồi diễn tập lại.");
		}
		Instant until = Instant.now().plus(ON_ITS_WAY);
		while (true) {
			this.windows.clear();
			for (JsonNode window : this.gateway.all(this.cast.officer(),
					PLEDGE + "/windows?year=" + plan.path("year").asInt())) {
				if (window.path("planId").asText().equals(id)) {
					this.windows.add(window);
				}
			}
			if (this.windows.size() == expected) {
				return;
			}
			if (Instant.now().isAfter(until)) {
				throw Stopped.step(
						"đợt đăng ký của kế hoạch chưa đến dịch vụ đăng ký sau " + ON_ITS_WAY.toSeconds() + " giây.",
						"Xem ./giaouoc logs plan và ./giaouoc logs kafka.");
			}
			Gateway.pause();
		}
	}

	List<JsonNode> windows() {
		return List.copyOf(this.windows);
	}

	/** The window in which units of such a kind register. */
	Optional<JsonNode> windowOf(Place unit) {
		return this.windows.stream().filter((window) -> {
			JsonNode kinds = window.path("unitKinds");
			if (kinds.isEmpty()) {
				return true;
			}
			for (JsonNode kind : kinds) {
				if (kind.asText().equals(unit.kind())) {
					return true;
				}
			}
			return false;
		}).findFirst();
	}

	/** Whether the plan has a window for him, and in it an honour. */
	boolean mayPledge(Entry entry) {
		return windowOf(entry.unit()).filter((window) -> !Choice.isEmpty(Choice.of(entry, window, 1))).isPresent();
	}

	/** All of them, as they come, but those for whom there is nothing to pledge. */
	void register(List<Entry> entries) {
		Crowd.all(entries.stream().filter(this::mayPledge).toList(), this::register);
	}

	private Receipt register(Entry entry) {
		JsonNode window = windowOf(entry.unit()).orElseThrow();
		ObjectNode content = Choice.of(entry, window, this.count.getAndIncrement());
		String id = UUID.randomUUID().toString();
		ObjectNode body = Drafting.body().put("id", id).put("windowId", window.path("id").asText());
		body.putObject("subject").put("kind", entry.kind()).put("id", entry.id()).put("name", entry.name());
		body.set("content", content);
		JsonNode given = this.gateway.post(entry.author(), PLEDGE + "/pledges", body);
		Receipt receipt = new Receipt(entry, id, content, given);
		this.receipts.put(id, receipt);
		return receipt;
	}

	/**
	 * Tries it after the close.
	 * @return the words of the refusal
	 * @throws Stopped when it is taken
	 */
	String refused(Entry entry) {
		try {
			register(entry);
		}
		catch (Refused ex) {
			if (ex.code().equals("deadline-passed")) {
				return ex.detail();
			}
			throw ex;
		}
		throw Stopped.step("đăng ký sau hạn lại được nhận.", "Đây là lỗi của hệ thống: xin báo lại kèm tệp kế hoạch.");
	}

	/** What was given back is mended as its remark wants, and handed in again. */
	void mend(Receipt receipt) {
		Player author = receipt.entry().author();
		String address = PLEDGE + "/pledges/" + receipt.pledge();
		JsonNode held = this.gateway.get(author, address);
		ObjectNode content = receipt.content().deepCopy();
		((ObjectNode) content.path("commitments").path(0)).put("text",
				content.path("commitments").path(0).path("text").asText() + ", có theo dõi từng quý");
		ObjectNode body = Drafting.version(held);
		body.set("content", content);
		JsonNode edited = this.gateway.put(author, address, body);
		this.gateway.post(author, address + "/submission", Drafting.version(edited));
	}

	Map<String, Receipt> receipts() {
		return Map.copyOf(this.receipts);
	}

}
