package vn.giaouoc.checker.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.language.Vietnamese;
import vn.giaouoc.checker.law.Catalogue;
import vn.giaouoc.checker.plan.Cells.Cell;
import vn.giaouoc.checker.source.Line;
import vn.giaouoc.checker.source.Place;

/** Reads what stands above the body (boxes 1 to 5a of NĐ 30/2020, Phụ lục I). */
final class HeaderReader {

	private static final int FARTHEST = 80;

	private static final Pattern PLACE_AND_DATE = Pattern.compile(
			"^(?<place>[^,:;]{2,40}?)\\s*,\\s*ngay\\b(?<day>.{0,12}?)\\bthang\\b(?<month>.{0,12}?)\\bnam\\b\\s*(?<year>.{0,8})$");

	private static final Pattern NUMBER = Pattern.compile(
			"^so\\s*[:.]?\\s*(?<number>[^/\\p{L}]*?|[\\p{L}\\d]{1,5})\\s*/\\s*(?<symbol>(?:\\d{4}/)?\\p{L}[\\p{L}\\d]*(?:\\s?-\\s?[\\p{L}\\d.]+)*)");

	private static final Pattern NUMBER_ALONE = Pattern.compile("^so\\s*:\\s*(?<number>\\d{1,5})$");

	private static final Pattern BODY_WORD = Pattern.compile(
			"^(?:uy ban|ubnd|truong|tram|phong|ban |so |hoi |doan|dang uy|cong an|bo chi huy|trung tam|lien |mat tran|chu tich|van phong|chi cuc|chi doan|cong doan|benh vien|khoi|cum|hoi dong|thon |to dan pho|khu dan cu)");

	private final Catalogue catalogue;

	private final List<Doubt> doubts;

	private final Map<String, Place> places = new HashMap<>();

	private @Nullable String documentType;

	private @Nullable String documentNumber;

	private @Nullable String symbol;

	private @Nullable String place;

	private @Nullable LocalDate issueDate;

	private boolean nationalHeading;

	private final List<Cell> bodies = new ArrayList<>();

	private final Passage.Builder about = new Passage.Builder();

	/** Index of the first line that is not head any more. */
	private int end;

	HeaderReader(Catalogue catalogue, List<Doubt> doubts) {
		this.catalogue = catalogue;
		this.doubts = doubts;
	}

	Plan.Header read(List<Line> lines) {
		int typeLine = typeLine(lines);
		int headEnd = (typeLine >= 0) ? typeLine : firstOfBody(lines, 0);
		for (int at = 0; at < headEnd; at++) {
			Cells.of(lines.get(at)).forEach(this::readCell);
		}
		this.end = headEnd;
		if (typeLine >= 0) {
			this.end = readAbout(lines, typeLine + 1);
		}
		List<String> names = this.bodies.stream().map(Cell::text).toList();
		int own = own(names);
		if (!this.bodies.isEmpty()) {
			this.places.put("issuingBody", this.bodies.get(own).place());
		}
		String aboutText = this.about.pieceCount() == 0 ? null : this.about.text();
		return new Plan.Header(this.documentType, this.documentNumber, this.symbol, this.place, this.issueDate,
				(own > 0) ? String.join(" ", names.subList(0, own)) : null,
				names.isEmpty() ? null : String.join(" ", names.subList(own, names.size())), aboutText,
				this.nationalHeading, Map.copyOf(this.places));
	}

	int end() {
		return this.end;
	}

	private int typeLine(List<Line> lines) {
		for (int at = 0; at < Math.min(FARTHEST, lines.size()); at++) {
			String text = lines.get(at).text().strip();
			if (!Marker.heading(text)) {
				continue;
			}
			String plain = Fold.plain(text).replaceAll("[^a-z ]", "").strip();
			String close = plain.matches("(?:\\w )+\\w") ? plain.replace(" ", "") : plain;
			for (Catalogue.DocumentType type : this.catalogue.documentTypes()) {
				String name = Fold.plain(type.name());
				boolean spaced = close.equals(name.replace(" ", ""));
				boolean same = plain.equals(name) || (spaced && close.length() > 4);
				boolean marks = same && !spaced && !Fold.keys(text).equals(Fold.keys(type.name()));
				boolean damaged = marks || !same && name.length() >= 7 && Math.abs(plain.length() - name.length()) <= 1
						&& Vietnamese.distance(plain, name) == 1;
				boolean led = !same && !damaged && plain.startsWith(name + " ");
				if (same || damaged || led) {
					type(lines.get(at), name.length(), type, damaged, led);
					return at;
				}
			}
		}
		return -1;
	}

	private void type(Line line, int length, Catalogue.DocumentType type, boolean damaged, boolean led) {
		String text = line.text().strip();
		int start = line.text().indexOf(text);
		this.documentType = led ? text.substring(0, length) : text;
		Place at = new Place(null, line.number(), start, start + this.documentType.length());
		this.places.put("documentType", at);
		if (damaged) {
			this.doubts.add(new Doubt("documentType", text, "có lẽ là '" + type.name() + "'", at));
		}
		if (led) {
			this.about.add(line, start + length, line.text().length());
			this.places.put("abstract", new Place(null, line.number(), start + length, line.text().length()));
		}
	}

	private void readCell(Cell cell) {
		String plain = cell.plain().replaceAll("\\s+", " ");
		if (cell.rule() || plain.matches("\\(?\\s*(?:du thao|mau so.*)\\)?")) {
			return;
		}
		if (near(plain, "cong hoa xa hoi chu nghia viet nam")) {
			this.nationalHeading = true;
			this.places.put("nationalHeading", cell.place());
			return;
		}
		if (near(plain.replaceAll("\\s*-\\s*", " - "), "doc lap - tu do - hanh phuc")) {
			return;
		}
		Matcher dated = PLACE_AND_DATE.matcher(cell.plain());
		if (dated.find()) {
			readDate(cell, dated);
			return;
		}
		Matcher numbered = NUMBER.matcher(cell.plain());
		if (numbered.find()) {
			readNumber(cell, numbered);
			return;
		}
		Matcher alone = NUMBER_ALONE.matcher(cell.plain());
		if (alone.find()) {
			this.documentNumber = alone.group("number");
			this.places.put("documentNumber", cell.place());
			return;
		}
		if (cell.heading() && !plain.startsWith("dang cong san")) {
			this.bodies.add(cell);
			return;
		}
		if (plain.length() > 3) {
			this.doubts.add(new Doubt("header", cell.text(), "không hiểu dòng này ở phần đầu văn bản", cell.place()));
		}
	}

	private void readDate(Cell cell, Matcher dated) {
		this.place = cell.text().substring(dated.start("place"), dated.end("place")).strip();
		this.places.put("place", new Place(null, cell.line().number(), cell.start() + dated.start("place"),
				cell.start() + dated.end("place")));
		String day = cell.text().substring(dated.start("day"), dated.end("day")).strip();
		String month = cell.text().substring(dated.start("month"), dated.end("month")).strip();
		String year = cell.text().substring(dated.start("year"), dated.end("year")).strip();
		Place at = new Place(null, cell.line().number(),
				cell.start() + cell.plain().indexOf("ngay", dated.end("place")), cell.start() + cell.text().length());
		this.places.put("issueDate", at);
		if (day.matches("[.…_\\s]*") || month.matches("[.…_\\s]*")) {
			return;
		}
		try {
			if (day.matches("\\d{1,2}") && month.matches("\\d{1,2}") && year.matches("\\d{4}\\.?")) {
				this.issueDate = LocalDate.of(Integer.parseInt(year.substring(0, 4)), Integer.parseInt(month),
						Integer.parseInt(day));
				return;
			}
		}
		catch (DateTimeException _) {
			// Falls through: read as a day that does not exist.
		}
		this.doubts.add(new Doubt("issueDate", cell.text(), "không đọc được thành một ngày có thật", at));
	}

	private void readNumber(Cell cell, Matcher numbered) {
		String number = cell.text()
			.substring(numbered.start("number"), numbered.end("number"))
			.replaceAll("[.…_\\s]", "");
		this.symbol = cell.text().substring(numbered.start("symbol"), numbered.end("symbol")).strip();
		this.places.put("symbol", new Place(null, cell.line().number(), cell.start() + numbered.start("symbol"),
				cell.start() + numbered.end("symbol")));
		this.places.put("documentNumber", cell.place());
		if (!number.isEmpty()) {
			this.documentNumber = number;
			if (!number.matches("\\d+")) {
				this.doubts.add(new Doubt("documentNumber", number, "số văn bản phải là chữ số", cell.place()));
			}
		}
	}

	/**
	 * The issuing body is the last one that begins with the word of a body; what stands
	 * above it is its superior.
	 */
	private static int own(List<String> names) {
		for (int at = names.size() - 1; at > 0; at--) {
			if (BODY_WORD.matcher(Fold.plain(names.get(at))).find()) {
				return at;
			}
		}
		return 0;
	}

	/** Trích yếu: goes on until the bases, a numbered part or a sentence. */
	private int readAbout(List<Line> lines, int from) {
		int at = from;
		while (at < lines.size()) {
			Line line = lines.get(at);
			String text = line.text().strip();
			boolean rule = !text.isEmpty() && text.chars().noneMatch(Character::isLetterOrDigit);
			if (text.isEmpty() || rule) {
				boolean more = at + 1 < lines.size() && this.about.pieceCount() > 0
						&& !lines.get(at + 1).text().isBlank()
						&& Character.isLowerCase(lines.get(at + 1).text().strip().charAt(0));
				if (rule && this.about.pieceCount() > 0 || (this.about.pieceCount() > 0 && !more)) {
					return at;
				}
				at++;
				continue;
			}
			if (firstOfBody(text) || (this.about.pieceCount() > 0 && text.length() > 160)) {
				return at;
			}
			this.about.add(line);
			this.places.putIfAbsent("abstract", Place.of(line));
			at++;
		}
		return at;
	}

	private static int firstOfBody(List<Line> lines, int from) {
		for (int at = from; at < Math.min(lines.size(), FARTHEST); at++) {
			String text = lines.get(at).text().strip();
			if (firstOfBody(text) || text.length() > 160) {
				return at;
			}
		}
		return from;
	}

	private static boolean firstOfBody(String text) {
		String plain = Fold.plain(text);
		Marker marker = Marker.of(text);
		return plain.matches("(?:can cu|thuc hien|nham|de |theo |tiep tuc|kinh gui|phat huy|huong ung).*")
				|| (marker != null && !marker.bullet() && marker.kind() != Marker.Kind.LETTER);
	}

	private static boolean near(String plain, String wanted) {
		return plain.contains(wanted) || (Math.abs(plain.length() - wanted.length()) <= 6
				&& Vietnamese.distance(plain, wanted) <= wanted.length() / 5);
	}

}
