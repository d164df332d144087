package vn.giaouoc.local.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.local.rehearsal.Cast.Unit;
import vn.giaouoc.local.rehearsal.Registering.Receipt;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

/**
 * The main job from a plan's text to what the commune sends up, lived through as the
 * people of the demo: how a newcomer sees it work, and how a release is tried.
 */
public final class Rehearsal {

	private static final String OWN_PLAN = "ke-hoach-thi-dua-tra-phong.txt";

	private static final int HOURS_OF_THE_MORNING = 8;

	private static final int DAYS_TO_MEND = 3;

	private static final int DAYS_OF_THE_DOOR = 2;

	private final Stage stage;

	private final Wish wish;

	private final PrintStream out;

	private final Steps steps;

	public Rehearsal(Stage stage, Wish wish, PrintStream out) {
		this.stage = stage;
		this.wish = wish;
		this.out = out;
		this.steps = new Steps(out, wish.json(), stage.now());
	}

	/**
	 * Lives it through and prints each step.
	 * @throws Stopped with the step, the answer and what to do
	 */
	public void run() {
		this.steps.say("Diễn tập trên bản dùng thử tại " + this.stage.gateway() + ", văn bản ghi vào "
				+ this.wish.out().toAbsolutePath().normalize());
		try (Gateway gateway = new Gateway(this.stage)) {
			Cast cast = this.steps.take("cast", "Tập hợp người của xã", (notes) -> {
				Cast found = Cast.of(gateway);
				notes.put("units", "đơn vị", found.units().size());
				notes.put("accounts", "tài khoản",
						found.office().size() + found.units().stream().mapToInt(Rehearsal::accounts).sum());
				return found;
			});
			Papers papers = new Papers(this.wish.out());
			JsonNode plan = issue(new Drafting(gateway, cast));
			Registering registering = new Registering(gateway, cast);
			Sheets sheets = new Sheets(gateway, cast, registering);
			Roster roster = Roster.of(cast, this.wish.people());
			register(plan, registering, roster);
			this.steps.walk("send", "Trưởng đơn vị xác nhận, gửi bảng", (notes) -> sheets.send(cast.units(), notes));
			review(registering, sheets, cast);
			List<Entry> latecomers = roster.late().stream().filter(registering::mayPledge).toList();
			if (!latecomers.isEmpty()) {
				late(gateway, cast, registering, sheets, latecomers);
			}
			Upward upward = new Upward(gateway, cast);
			Collection<Receipt> receipts = registering.receipts().values();
			JsonNode sealed = this.steps.take("consolidate", "Tổng hợp, chốt, gửi huyện",
					(notes) -> upward.seal(plan, receipts, notes));
			this.steps.walk("papers", "Ghi văn bản", (notes) -> upward.write(plan, sealed, receipts, papers, notes));
			close(plan, sealed, receipts, papers);
		}
	}

	private static int accounts(Unit unit) {
		return unit.staff().size() + ((unit.head() != null) ? 1 : 0);
	}

	private JsonNode issue(Drafting drafting) {
		Path file = this.wish.plan();
		JsonNode upload = this.steps.take("check", "Tải lên, rà soát tệp kế hoạch",
				(notes) -> drafting.read((file != null) ? file.getFileName().toString() : OWN_PLAN, plan(file), notes));
		JsonNode draft = this.steps.take("mend", "Lập dự thảo, sửa theo gợi ý",
				(notes) -> drafting.mended(upload, notes));
		JsonNode kept = this.steps.take("answer", "Nêu lý do giữ nguyên các cảnh báo",
				(notes) -> drafting.kept(draft, notes));
		JsonNode signed = this.steps.take("sign", "Trình ký, chủ tịch đăng nhập lại và ký",
				(_) -> drafting.signed(kept));
		return this.steps.take("issue", "Văn thư ghi số, ngày và ban hành",
				(notes) -> drafting.issued(signed, this.stage.now().get().toLocalDate().toString(), notes));
	}

	private static byte[] plan(@Nullable Path file) {
		if (file != null) {
			try {
				return Files.readAllBytes(file);
			}
			catch (IOException ex) {
				throw new Stopped(Kind.USAGE, "không đọc được tệp kế hoạch " + file + ".");
			}
		}
		try (InputStream own = Rehearsal.class.getResourceAsStream("/rehearsal/" + OWN_PLAN)) {
			return Objects.requireNonNull(own).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A third on the first day, a third in the middle, and a third on the last evening.
	 */
	private void register(JsonNode plan, Registering registering, Roster roster) {
		this.steps.walk("open", "Đợt đăng ký mở", (notes) -> {
			registering.awaitWindows(plan);
			moveTo(moment(registering, "opens", false));
			notes.put("closes", "hạn", moment(registering, "ends", true));
		});
		ZonedDateTime opens = this.stage.now().get();
		ZonedDateTime ends = moment(registering, "ends", false);
		List<String> titles = List.of("Đăng ký ngày đầu", "Đăng ký giữa đợt", "Đăng ký tối cuối cùng");
		List<ZonedDateTime> moments = List.of(opens,
				opens.plus(Duration.between(opens, ends).dividedBy(2))
					.truncatedTo(ChronoUnit.DAYS)
					.plusHours(HOURS_OF_THE_MORNING),
				ends.minusHours(2));
		for (int wave = 0; wave < roster.waves().size(); wave++) {
			List<Entry> entries = roster.waves().get(wave);
			moveTo(moments.get(wave));
			this.steps.walk("register-" + (wave + 1), titles.get(wave), (notes) -> {
				int before = registering.receipts().size();
				registering.register(entries);
				notes.put("pledges", "biên nhận", registering.receipts().size() - before);
			});
		}
	}

	/**
	 * The morning after the close: some rows come back and are mended in time, the rest
	 * is received.
	 */
	private void review(Registering registering, Sheets sheets, Cast cast) {
		moveTo(moment(registering, "ends", true).plusHours(HOURS_OF_THE_MORNING));
		List<Receipt> returned = this.steps.take("return", "Hết hạn; cán bộ xã trả lại vài dòng",
				(notes) -> sheets.giveBack(endOfDay(DAYS_TO_MEND).toOffsetDateTime(), notes));
		this.steps.walk("again", "Sửa, nộp lại, gửi lại bảng", (notes) -> {
			Crowd.all(returned, (receipt) -> {
				registering.mend(receipt);
				return receipt;
			});
			sheets.send(cast.units(), notes);
		});
		this.steps.walk("receive", "Duyệt các bảng", sheets::receive);
	}

	/**
	 * One village has missed the close: it is told so, gets a late door, and comes
	 * through it.
	 */
	private void late(Gateway gateway, Cast cast, Registering registering, Sheets sheets, List<Entry> entries) {
		Entry first = entries.getFirst();
		Unit unit = cast.units().stream().filter((one) -> one.place().equals(first.unit())).findFirst().orElseThrow();
		this.steps.walk("refused", "Đến muộn: " + unit.place().name() + " bị từ chối",
				(notes) -> notes.put("answer", "trả lời", registering.refused(first)));
		this.steps.walk("door", "Cán bộ xã cho đăng ký bổ sung", (notes) -> {
			ZonedDateTime until = endOfDay(DAYS_OF_THE_DOOR);
			String window = registering.windowOf(unit.place()).orElseThrow().path("id").asText();
			gateway.post(cast.officer(), Registering.PLEDGE + "/windows/" + window + "/late-doors",
					Drafting.body()
						.put("id", UUID.randomUUID().toString())
						.put("unitId", unit.place().id())
						.put("until", until.toOffsetDateTime().toString())
						.put("reason", "Thôn bị mất điện, mất sóng trong ngày cuối."));
			notes.put("until", "đến", until);
		});
		this.steps.walk("late", "Thôn đăng ký bổ sung, gửi bảng, xã duyệt", (notes) -> {
			registering.register(entries);
			sheets.send(List.of(unit), notes);
			sheets.receive(notes);
		});
	}

	private void close(JsonNode plan, JsonNode sealed, Collection<Receipt> receipts, Papers papers) {
		long late = receipts.stream().filter(Receipt::late).count();
		if (this.wish.json()) {
			ObjectNode all = this.steps.json();
			all.put("plan", plan.path("code").asText());
			all.put("receipts", receipts.size()).put("late", late).put("rows", sealed.path("rows").asInt());
			papers.written().forEach((file) -> all.withArray("files").add(file.toString()));
			this.out.println(all.toPrettyString());
			return;
		}
		this.steps.say("");
		this.steps.say("Diễn tập xong sau " + this.steps.elapsed() + ": kế hoạch " + plan.path("code").asText() + ", "
				+ receipts.size() + " biên nhận (" + late + " bổ sung sau hạn), " + sealed.path("rows").asInt()
				+ " dòng gửi huyện.");
		papers.written().forEach((file) -> this.steps.say("  " + file));
	}

	private ZonedDateTime endOfDay(int days) {
		return this.stage.now().get().truncatedTo(ChronoUnit.DAYS).plusDays(days + 1L);
	}

	/** The demo's clock goes on and never back. */
	private void moveTo(ZonedDateTime moment) {
		if (moment.isAfter(this.stage.now().get())) {
			this.stage.moveTo().accept(moment);
		}
	}

	private ZonedDateTime moment(Registering registering, String field, boolean last) {
		List<ZonedDateTime> all = registering.windows()
			.stream()
			.map((window) -> OffsetDateTime.parse(window.path(field).asText())
				.atZoneSameInstant(this.stage.now().get().getZone()))
			.sorted()
			.toList();
		return last ? all.getLast() : all.getFirst();
	}

}
