package vn.giaouoc.local.rehearsal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.giaouoc.local.rehearsal.Cast.Unit;
import vn.giaouoc.local.rehearsal.Registering.Receipt;
import vn.giaouoc.local.rehearsal.Steps.Notes;

/** The units' sheets, from their heads to whoever receives them, and back. */
final class Sheets {

	/**
	 * So many rows a head confirms one by one; for the others he stands when he sends.
	 */
	private static final int ONE_BY_ONE = 5;

	/** So many sheets come back once. */
	private static final int RETURNED = 3;

	private static final String SHEETS = Registering.PLEDGE + "/sheets";

	private final Gateway gateway;

	private final Cast cast;

	private final Registering registering;

	Sheets(Gateway gateway, Cast cast, Registering registering) {
		this.gateway = gateway;
		this.cast = cast;
		this.registering = registering;
	}

	/** Each head looks at what has come in, confirms, and sends the whole. */
	void send(Collection<Unit> units, Notes notes) {
		List<Integer> rows = Crowd.all(units, this::send);
		notes.put("sheets", "bảng đã gửi", rows.stream().filter((count) -> count > 0).count());
		notes.put("rows", "dòng", rows.stream().mapToInt(Integer::intValue).sum());
	}

	private int send(Unit unit) {
		Player head = unit.head();
		JsonNode window = this.registering.windowOf(unit.place()).orElse(null);
		if (head == null || window == null) {
			return 0;
		}
		String address = Registering.PLEDGE + "/windows/" + window.path("id").asText() + "/sheet";
		JsonNode draft = this.gateway.get(head, address);
		if (draft.path("rows").isEmpty()) {
			return 0;
		}
		int confirmed = 0;
		for (JsonNode row : draft.path("rows")) {
			if (confirmed++ < ONE_BY_ONE) {
				confirm(head, row);
			}
		}
		JsonNode seen = this.gateway.get(head, address);
		this.gateway.post(head, address,
				Drafting.body().put("id", UUID.randomUUID().toString()).put("seen", seen.path("seen").asText()));
		return seen.path("rows").size();
	}

	/** A row that he confirmed before it came back stays confirmed. */
	private void confirm(Player head, JsonNode row) {
		String address = Registering.PLEDGE + "/pledges/" + row.path("pledgeId").asText();
		if (this.gateway.get(head, address).path("state").asText().equals("SUBMITTED")) {
			this.gateway.post(head, address + "/confirmation", Drafting.version(row));
		}
	}

	/**
	 * The officer finds a row to be mended in some sheets.
	 * @return the receipts of those rows
	 */
	List<Receipt> giveBack(OffsetDateTime mendUntil, Notes notes) {
		Map<String, Receipt> receipts = this.registering.receipts();
		List<Receipt> returned = new ArrayList<>();
		for (JsonNode line : waiting(this.cast.officer())) {
			if (returned.size() == RETURNED) {
				break;
			}
			String address = SHEETS + "/" + line.path("id").asText();
			for (JsonNode row : this.gateway.get(this.cast.officer(), address).path("rows")) {
				Receipt receipt = receipts.get(row.path("pledgeId").asText());
				if (receipt != null && !receipt.content().path("commitments").isEmpty()) {
					giveBack(address, line, row, mendUntil);
					returned.add(receipt);
					break;
				}
			}
		}
		notes.put("returned", "dòng trả lại", returned.size());
		return returned;
	}

	private void giveBack(String address, JsonNode line, JsonNode row, OffsetDateTime mendUntil) {
		ObjectNode body = Drafting.version(line)
			.put("remark", "Bổ sung một dòng rồi gửi lại trong thời gian đã định.")
			.put("mendUntil", mendUntil.toString());
		ArrayNode rows = body.putArray("rows");
		rows.addObject()
			.put("pledgeId", row.path("pledgeId").asText())
			.put("remark", "Ghi rõ cách theo dõi nội dung cam kết trong năm.");
		this.gateway.post(this.cast.officer(), address + "/return", body);
	}

	/** What lies with the commune and with the district is received. */
	void receive(Notes notes) {
		notes.put("commune", "xã duyệt", receive(this.cast.officer()));
		notes.put("sectors", "huyện duyệt (đơn vị do ngành quản lý)", receive(this.cast.above()));
	}

	private int receive(Player officer) {
		List<JsonNode> waiting = waiting(officer);
		Crowd.all(waiting, (line) -> this.gateway.post(officer, SHEETS + "/" + line.path("id").asText() + "/receipt",
				Drafting.version(line)));
		return waiting.size();
	}

	/**
	 * Sheets of this plan that wait for this officer; those that he sees for information
	 * wait for others.
	 */
	private List<JsonNode> waiting(Player officer) {
		List<JsonNode> waiting = new ArrayList<>();
		for (JsonNode window : this.registering.windows()) {
			for (JsonNode line : this.gateway.all(officer,
					SHEETS + "?state=SENT&window=" + window.path("id").asText())) {
				if (!line.path("informational").asBoolean()) {
					waiting.add(line);
				}
			}
		}
		return waiting;
	}

}
