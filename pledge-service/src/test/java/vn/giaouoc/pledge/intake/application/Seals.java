package vn.giaouoc.pledge.intake.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationContext;

/** Signs anew what a test has changed in a kit, as only the service could. */
public final class Seals {

	private Seals() {
	}

	/**
	 * Writes the signature anew.
	 * @param lines of the hidden sheet, the last one being the signature
	 */
	public static void renew(ApplicationContext context, List<List<String>> lines) {
		List<KitRow> rows = lines.subList(1, lines.size() - 1)
			.stream()
			.map((line) -> new KitRow(cell(line, 0), cell(line, 1), cell(line, 2), cell(line, 3), cell(line, 4)))
			.toList();
		lines.getLast().set(4, context.getBean(KitSeal.class).of(rows));
	}

	/** The hidden sheet of a kit without names. */
	public static List<List<String>> kit(ApplicationContext context, UUID window, UUID unit) {
		List<List<String>> lines = new ArrayList<>();
		lines.add(List.of("Phần", "Mã", "Tên", "Loại", "Định danh"));
		lines.add(List.of("WINDOW", "", "", "", window.toString()));
		lines.add(List.of("UNIT", "T", "Đơn vị", "", unit.toString()));
		lines.add(List.of("EXPIRES", "", "", "", "2090-01-01T00:00:00Z"));
		lines.add(new ArrayList<>(List.of("SEAL", "", "", "", "")));
		renew(context, lines);
		return lines;
	}

	private static String cell(List<String> line, int at) {
		return (at < line.size()) ? line.get(at) : "";
	}

}
