package vn.giaouoc.checker.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Passage;
import vn.giaouoc.checker.plan.Section;
import vn.giaouoc.checker.plan.TitleRead;
import vn.giaouoc.checker.source.Place;

/**
 * A registration that forgets collectives and households, or wants a sheet and gives no
 * form.
 */
final class RegistrationScope implements Rule {

	@Override
	public void check(Inspection inspection) {
		List<Passage> registration = inspection.plan()
			.body()
			.stream()
			.filter((passage) -> passage.kind() == Section.Kind.REGISTRATION)
			.toList();
		if (registration.isEmpty()) {
			return;
		}
		Place place = registration.getFirst().place();
		Set<String> kinds = inspection.plan()
			.titles()
			.stream()
			.flatMap((title) -> kind(inspection.catalogue(), title).stream())
			.collect(Collectors.toSet());
		String all = inspection.plan().passages().stream().map(Passage::plain).collect(Collectors.joining("\n"));
		if (kinds.equals(Set.of("INDIVIDUAL"))) {
			inspection.advise("registration-kinds", Severity.INFO, place,
					"Chỉ mở đăng ký danh hiệu cá nhân; không nói gì đến tập thể, hộ gia đình (Luật Thi đua, khen thưởng quy định cả ba).",
					"Nêu danh hiệu tập thể và hộ gia đình, hoặc ghi rõ không đăng ký.");
		}
		boolean sheet = registration.stream()
			.anyMatch((passage) -> passage.plain()
				.matches("(?s).*\\b(?:bang|ban|bieu|danh sach)\\b[^.;]{0,20}\\bdang ky\\b.*"));
		boolean form = all.matches("(?s).*\\b(?:theo mau|mau so|bieu mau|phu luc|kem theo|dinh kem|gui kem)\\b.*")
				|| inspection.plan().footer().annexed();
		if (sheet && !form) {
			inspection.advise("registration-form", Severity.INFO, place,
					"Yêu cầu gửi bảng đăng ký nhưng không kèm biểu mẫu, nên mỗi nơi sẽ làm một kiểu.",
					"Kèm mẫu đăng ký làm phụ lục.");
		}
	}

	private static List<String> kind(Catalogue catalogue, TitleRead title) {
		return catalogue.titles()
			.stream()
			.filter((known) -> known.code().equals(title.code()))
			.map(Catalogue.Title::kind)
			.toList();
	}

}
