package vn.giaouoc.checker.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.giaouoc.checker.plan.Cells.Cell;
import vn.giaouoc.checker.source.Line;
import vn.giaouoc.checker.source.Place;

/**
 * Reads what stands below the body: recipients, the signer's authority and name (boxes 7
 * and 9b of NĐ 30/2020).
 */
final class FooterReader {

	private static final Pattern ON_BEHALF = Pattern.compile("^(?:TM|KT|TL|TUQ|Q)\\s*[.,]\\s*\\p{Lu}.*");

	private static final Pattern POST = Pattern.compile(
			"^(?:pho )?(?:chu tich|hieu truong|hieu pho|tram truong|truong tram|chi huy truong|truong ban|giam doc|truong phong|bi thu|truong cong an|chinh tri vien|chanh van phong|vien truong|chu nhiem|doi truong|cuc truong)\\b.*");

	private static final Pattern NAME = Pattern.compile(
			"^(?:(?:Trung|Thượng|Đại|Thiếu) (?:tá|úy|tướng) )?(?:ThS\\.|TS\\.|BS\\.)?\\s*\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{L}*){1,5}$");

	private static final Pattern ANNEX = Pattern.compile("^(?:phu luc|mau so|bieu so|bieu mau|danh muc)\\b.*");

	private static final Pattern ANNEX_ALONE = Pattern.compile("^phu luc(?: (?:[ivx]{1,5}|\\d{1,2}))?$");

	private final List<Doubt> doubts;

	private final Map<String, Place> places = new HashMap<>();

	private final List<Recipient> recipients = new ArrayList<>();

	private final StringBuilder authority = new StringBuilder();

	private @Nullable String signer;

	private boolean listing;

	private boolean annexed;

	private int start;

	private int end;

	FooterReader(List<Doubt> doubts) {
		this.doubts = doubts;
	}

	/** Index of the first line of the foot. */
	int start() {
		return this.start;
	}

	/** Index of the first line behind it. */
	int end() {
		return this.end;
	}

	Plan.Footer read(List<Line> lines, int from) {
		this.start = find(lines, from);
		this.end = lines.size();
		for (int at = this.start; at < lines.size(); at++) {
			List<Cell> cells = Cells.of(lines.get(at));
			if (!cells.isEmpty() && at > this.start && annex(cells.getFirst())) {
				this.annexed = true;
				this.end = at;
				break;
			}
			cells.forEach(this::readCell);
		}
		return new Plan.Footer(this.authority.isEmpty() ? null : this.authority.toString(), this.signer,
				List.copyOf(this.recipients), this.annexed, Map.copyOf(this.places));
	}

	/** In capitals, or as NĐ 30/2020 writes it: the word and its number alone. */
	private static boolean annex(Cell cell) {
		return cell.heading() && ANNEX.matcher(cell.plain()).matches() || ANNEX_ALONE.matcher(cell.plain()).matches();
	}

	private int find(List<Line> lines, int from) {
		int earliest = lines.size();
		int lastBody = from;
		for (int at = lines.size() - 1; at >= from; at--) {
			if (lines.get(at).text().strip().endsWith("./.")) {
				lastBody = at + 1;
				break;
			}
		}
		for (int at = Math.max(lastBody, lines.size() - 400); at < lines.size(); at++) {
			for (Cell cell : Cells.of(lines.get(at))) {
				boolean list = cell.plain().startsWith("noi nhan");
				if (list || authority(cell)) {
					earliest = Math.min(earliest, at);
				}
			}
		}
		if (earliest == lines.size()) {
			earliest = nameAlone(lines, from);
		}
		return earliest;
	}

	/** A name by itself at the very end. */
	private static int nameAlone(List<Line> lines, int from) {
		int at = lines.size() - 1;
		while (at > from && lines.get(at).blank()) {
			at--;
		}
		boolean name = at > from && NAME.matcher(lines.get(at).text().strip()).matches()
				&& (lines.get(at - 1).blank() || lines.get(at - 1).text().strip().endsWith("."));
		return name ? at : lines.size();
	}

	private static boolean authority(Cell cell) {
		return ON_BEHALF.matcher(cell.text()).matches() || (cell.heading() && POST.matcher(cell.plain()).matches());
	}

	private void readCell(Cell cell) {
		String text = cell.text();
		if (cell.rule() || text.matches("\\d{1,3}") || text.startsWith("(") || cell.plain().equals("da ky")) {
			return;
		}
		if (cell.plain().startsWith("noi nhan")) {
			this.listing = true;
			this.places.put("recipients", cell.place());
			int colon = text.indexOf(':');
			if (colon >= 0 && colon + 1 < text.length()) {
				int from = colon + 1;
				String rest = text.substring(from).strip();
				recipient(rest, new Place(null, cell.line().number(), cell.start() + text.indexOf(rest, from),
						cell.start() + text.length()));
			}
			return;
		}
		boolean dash = text.matches("^[-–—+•]\\s*.*");
		boolean ends = text.endsWith(";") && (this.recipients.isEmpty() || closed(this.recipients.getLast()));
		if (this.listing && (dash || ends || cell.plain().startsWith("luu"))) {
			recipient(text.replaceFirst("^[-–—+•]\\s*", ""), cell.place());
			return;
		}
		// A post that nobody has heard of stands in capitals all the same.
		if (authority(cell) || (cell.heading() && this.signer == null)) {
			this.authority.append(this.authority.isEmpty() ? "" : " / ").append(text);
			this.places.putIfAbsent("authority", cell.place());
			return;
		}
		if (NAME.matcher(text).matches()) {
			this.signer = text;
			this.places.put("signer", cell.place());
			return;
		}
		if (this.listing && !this.recipients.isEmpty() && !closed(this.recipients.getLast())) {
			Recipient open = this.recipients.removeLast();
			this.recipients.add(new Recipient(open.text() + " " + text, open.place()));
			return;
		}
		this.doubts.add(new Doubt("footer", text, "không hiểu dòng này ở phần cuối văn bản", cell.place()));
	}

	private static boolean closed(Recipient recipient) {
		return recipient.text().matches(".*[.;]");
	}

	private void recipient(String text, Place place) {
		this.recipients.add(new Recipient(text, place));
	}

}
