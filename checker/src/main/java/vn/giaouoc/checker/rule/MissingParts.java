package vn.giaouoc.checker.rule;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.plan.Plan;
import vn.giaouoc.checker.source.Place;

/** What NĐ 30/2020 (Phụ lục I) wants in every document and this one lacks. */
final class MissingParts implements Rule {

	@Override
	public void check(Inspection inspection) {
		Plan plan = inspection.plan();
		Plan.Header header = plan.header();
		Settings settings = inspection.settings();
		Place top = plan.top();
		if (header.documentNumber() == null) {
			String symbol = (header.symbol() != null) ? header.symbol() : "KH-...";
			inspection
				.advise("missing-number", settings.lacking(Severity.INFO),
						header.places().getOrDefault("documentNumber", top),
						"Văn bản chưa có số" + ((header.symbol() != null) ? "" : " và ký hiệu")
								+ " (NĐ 30/2020, Phụ lục I, mục II.3). Văn thư ghi số khi ban hành.",
						"Số: …/" + symbol);
		}
		else if (header.symbol() == null) {
			inspection.advise("missing-symbol", settings.lacking(Severity.INFO), top,
					"Văn bản chưa có ký hiệu (NĐ 30/2020, Phụ lục I, mục II.3).",
					"Số: " + header.documentNumber() + "/KH-...");
		}
		if (!header.nationalHeading()) {
			inspection.advise("missing-national-heading", settings.lacking(Severity.WARNING), new Place(null, 1, 0, 0),
					"Không thấy Quốc hiệu và Tiêu ngữ ở đầu văn bản (NĐ 30/2020, Phụ lục I, mục II.1); có thể đã rơi mất khi trích chữ.",
					"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc");
		}
		if (header.issuingBody() == null) {
			inspection.advise("missing-issuing-body", settings.lacking(Severity.WARNING), new Place(null, 1, 0, 0),
					"Không thấy tên cơ quan ban hành ở đầu văn bản (NĐ 30/2020, Phụ lục I, mục II.2).",
					"Ghi tên cơ quan ban hành ở ô bên trái, đối diện Quốc hiệu.");
		}
		if (header.documentType() == null) {
			inspection.advise("missing-document-type", Severity.WARNING, new Place(null, 1, 0, 0),
					"Không thấy tên loại văn bản (NĐ 30/2020, Phụ lục I, mục II.5).", "KẾ HOẠCH");
		}
		if (header.issueDate() == null) {
			inspection.advise("missing-issue-date", settings.lacking(Severity.INFO),
					header.places().getOrDefault("issueDate", top),
					"Chưa đọc được ngày ban hành (NĐ 30/2020, Phụ lục I, mục II.4), nên chưa so được các thời hạn với ngày này.",
					"<địa danh>, ngày … tháng … năm " + ((plan.year() != null) ? plan.year() : "…"));
		}
		boolean bases = plan.citations().stream().anyMatch((citation) -> citation.basis()) || plan.passages()
			.stream()
			.limit(12)
			.anyMatch((passage) -> passage.clause() == null
					&& passage.plain().matches("(?s)\\W*(?:can cu|thuc hien)\\b.*"));
		if (!bases) {
			inspection.advise("missing-bases", settings.lacking(Severity.WARNING), top,
					"Không thấy căn cứ ban hành (NĐ 30/2020, Phụ lục I, mục II.6a).",
					"Căn cứ Luật Thi đua, khen thưởng ...; Căn cứ <văn bản chỉ đạo của cấp trên> ...;");
		}
		foot(inspection, plan, settings);
	}

	private static void foot(Inspection inspection, Plan plan, Settings settings) {
		Plan.Footer footer = plan.footer();
		Place signer = footer.places().get("signer");
		Place last = plan.passages().isEmpty() ? plan.top() : plan.passages().getLast().place();
		if (footer.authority() == null) {
			inspection.advise("missing-authority", settings.lacking(Severity.WARNING), (signer != null) ? signer : last,
					"Không thấy quyền hạn và chức vụ của người ký (NĐ 30/2020, Phụ lục I, mục II.7).", authority(plan));
		}
		else if (committee(plan.header().issuingBody()) && !footer.authority().contains("TM")) {
			inspection.advise("missing-authority", settings.lacking(Severity.WARNING),
					footer.places().getOrDefault("authority", last),
					"Kế hoạch là văn bản của Ủy ban nhân dân nên phải ký thay mặt (TM.) Ủy ban nhân dân (NĐ 30/2020, Phụ lục I, mục II.7).",
					"TM. ỦY BAN NHÂN DÂN / " + footer.authority());
		}
		if (footer.signer() == null) {
			inspection.advise("missing-signer", settings.lacking(Severity.INFO),
					footer.places().getOrDefault("authority", last),
					"Không thấy họ tên người ký (NĐ 30/2020, Phụ lục I, mục II.7).",
					"Ghi họ và tên người ký dưới chức vụ.");
		}
		if (footer.recipients().isEmpty()) {
			inspection.advise("missing-recipients", settings.lacking(Severity.WARNING),
					(signer != null) ? signer : last, "Không thấy nơi nhận (NĐ 30/2020, Phụ lục I, mục II.9).",
					"Nơi nhận: các đơn vị được giao việc; Lưu: VT, <đơn vị soạn>.");
		}
		footer.recipients()
			.stream()
			.filter((recipient) -> Fold.plain(recipient.text()).matches("luu\\s*:?\\s*(?:vt|van thu)\\s*[.;]?"))
			.forEach((recipient) -> inspection.advise("missing-drafting-unit", Severity.INFO, recipient.place(),
					"Dòng lưu chưa ghi đơn vị soạn thảo (NĐ 30/2020, Phụ lục I, mục II.9b).",
					"Lưu: VT, <đơn vị soạn>."));
	}

	private static boolean committee(@Nullable String body) {
		return body != null && Fold.plain(body).matches("(?:uy ban nhan dan|ubnd)\\b.*");
	}

	private static String authority(Plan plan) {
		String text = plan.passages().stream().map((passage) -> passage.plain()).reduce("", (a, b) -> a + b + "\n");
		boolean committee = text.contains("uy ban nhan dan") || text.contains("ubnd");
		return committee ? "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH" : "<chức vụ người ký, viết hoa>";
	}

}
