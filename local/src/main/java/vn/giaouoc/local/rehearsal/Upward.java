package vn.giaouoc.local.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import vn.giaouoc.local.rehearsal.Registering.Receipt;
import vn.giaouoc.local.rehearsal.Steps.Notes;

/** What the commune has received, sealed and sent to the district, and its papers. */
final class Upward {

	private static final String SEALED = Registering.PLEDGE + "/consolidations/";

	private static final String FAULT = "Đây là lỗi của hệ thống: xin báo lại kèm tệp kế hoạch.";

	private final Gateway gateway;

	private final Cast cast;

	Upward(Gateway gateway, Cast cast) {
		this.gateway = gateway;
		this.cast = cast;
	}

	/**
	 * Seals it.
	 * @throws Stopped when the district does not have every pledge that was acknowledged
	 */
	JsonNode seal(JsonNode plan, Collection<Receipt> receipts, Notes notes) {
		String of = Registering.PLEDGE + "/plans/" + plan.path("id").asText();
		JsonNode live = this.gateway.get(this.cast.officer(), of + "/consolidation");
		notes.put("units", "đơn vị", live.path("counts").path("units").size());
		notes.put("conflicts", "điểm cần xem lại", live.path("conflicts").size());
		List<String> missing = new ArrayList<>();
		live.path("missing").forEach((unit) -> missing.add(unit.path("name").asText()));
		notes.put("missing", "chưa gửi", missing.isEmpty() ? "không đơn vị nào" : String.join(", ", missing));
		JsonNode sealed = this.gateway.post(this.cast.officer(), of + "/consolidations",
				Drafting.body().put("id", UUID.randomUUID().toString()));
		notes.put("rows", "dòng", sealed.path("rows").asInt());
		notes.put("unsent", "không có trưởng đơn vị để gửi", requireAll(sealed, receipts));
		return sealed;
	}

	/**
	 * How many could not be among them: those of the commune's own seat, which nobody
	 * heads.
	 */
	private int requireAll(JsonNode sealed, Collection<Receipt> receipts) {
		Set<String> arrived = new HashSet<>();
		this.gateway.get(this.cast.above(), SEALED + sealed.path("id").asText())
			.path("rows")
			.forEach((row) -> arrived.add(row.path("pledgeId").asText()));
		List<Receipt> absent = receipts.stream().filter((one) -> !arrived.contains(one.pledge())).toList();
		List<String> lost = absent.stream()
			.filter((one) -> !one.entry().unit().equals(this.cast.officer().unit()))
			.map(Receipt::number)
			.sorted()
			.toList();
		if (!lost.isEmpty()) {
			throw Stopped.step("huyện không nhận được các đăng ký đã có biên nhận: " + String.join(", ", lost) + ".",
					FAULT);
		}
		return absent.size();
	}

	/**
	 * The plan and what was sent up, as the commune's officer downloads them, and all
	 * receipts.
	 */
	void write(JsonNode plan, JsonNode sealed, Collection<Receipt> receipts, Papers papers, Notes notes) {
		for (String format : List.of("DOCX", "PDF")) {
			papers.write("ke-hoach." + ending(format),
					this.gateway.file(this.cast.officer(), Drafting.at(plan) + "/paper?format=" + format));
		}
		for (String format : List.of("XLSX", "DOCX", "PDF")) {
			papers.write("tong-hop-dang-ky." + ending(format), this.gateway.file(this.cast.officer(),
					SEALED + sealed.path("id").asText() + "/file?format=" + format));
		}
		papers.write(receipts);
		notes.put("files", "tệp", papers.written().size());
	}

	private static String ending(String format) {
		return format.toLowerCase(Locale.ROOT);
	}

}
