package vn.giaouoc.pledge.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.pledge.intake.Intake.Dropped;
import vn.giaouoc.pledge.intake.application.Seals;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class IntakeFlowTests {

	private static final String TITLE = "Danh hiệu thi đua";

	private static final String NAME = "Họ và tên, tên hộ, tên tập thể";

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	Registering place;

	Intake head;

	Intake officer;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
		this.head = Intake.by(this.context, this.place.head);
		this.officer = Intake.by(this.context, this.place.officer);
	}

	@Test
	void aKitIsFilledInDroppedAndConfirmedAndASecondDropChangesNothing() {
		Book kit = filled();
		Dropped first = this.head.dropped(kit);
		assertThat(first.state()).isEqualTo("CHECKED");
		assertThat(first.counts()).isEqualTo("2 0 0 0");
		assertThat(pledged()).isEmpty();
		first.confirm(false).expectStatus().isEqualTo(202);
		first.confirmed();
		assertThat(first.state()).isEqualTo("DONE");
		assertThat(pledged()).containsExactlyInAnyOrder("OFFICIAL SUBMITTED LDTT", "COLLECTIVE SUBMITTED TTLDTT");
		JsonNode row = first.rows("NEW").get(0);
		assertThat(row.get("cells").get("Số biên nhận").asString()).startsWith("2022-");
		assertThat(row.get("cells").get("Nhận lúc").asString()).contains("/");
		Dropped again = this.head.dropped(kit);
		assertThat(again.counts()).isEqualTo("0 2 0 0");
		assertThat(again.confirmed().counts()).isEqualTo("0 2 0 0");
		assertThat(pledged()).hasSize(2);
		assertThat(this.place
			.read("select count(*) from outbox_sent where type = 'vn.giaouoc.PledgeSubmitted.v1'"
					+ " and convert_from(payload, 'UTF8') like '%' || cast(:window as text) || '%'"
					+ " union all select count(*) from outbox where type = 'vn.giaouoc.PledgeSubmitted.v1'"
					+ " and convert_from(payload, 'UTF8') like '%' || cast(:window as text) || '%'",
					Map.of("window", this.place.window), Long.class)
			.stream()
			.mapToLong(Long::longValue)
			.sum()).isEqualTo(2);
	}

	@Test
	void whatTheOfficerDropsForAUnitItsHeadConfirms() {
		Dropped dropped = this.officer.dropped(this.officer.kit(this.place.window, this.place.department)
			.put(line(this.place.official), TITLE, "Lao động tiên tiến"));
		assertThat(dropped.confirmed().counts()).isEqualTo("1 0 0 0");
		UUID pledge = this.place
			.read("select id from pledge where window_id = :window", Map.of("window", this.place.window), UUID.class)
			.getFirst();
		assertThat(this.place.read("select author_id from pledge where id = :id", Map.of("id", pledge), UUID.class))
			.containsExactly(this.place.officer);
		this.place.act(this.place.head, pledge, "confirmation", Map.of()).jsonPath("$.state").isEqualTo("CONFIRMED");
		assertThat(this.officer.dropped(filled()).counts()).isEqualTo("1 1 0 0");
	}

	@Test
	void aKitThatWasTouchedWhereItMustNotIsRefused() {
		Book altered = filled();
		altered.lines("Chữ ký")
			.stream()
			.filter((line) -> line.getFirst().equals("SUBJECT"))
			.findFirst()
			.orElseThrow()
			.set(4, UUID.randomUUID().toString());
		refused(this.head, altered, "kit-altered");
		Book forged = filled();
		forged.lines("Chữ ký").getLast().set(4, "0".repeat(64));
		refused(this.head, forged, "kit-altered");
		Book cut = filled();
		cut.lines("Chữ ký").removeLast();
		refused(this.head, cut, "kit-altered");
		refused(this.head, filled().without("Chữ ký"), "kit-unsigned");
		refused(Intake.by(this.context, this.place.villageHead), filled(), "kit-foreign");
		Registering elsewhere = new Registering(this.context);
		refused(Intake.by(this.context, elsewhere.officer), filled(), "kit-foreign");
	}

	@Test
	void aKitExpiresAndOnlyTheServiceCouldSayOtherwise() {
		Book last = filled();
		expire(last, this.place.now().plusMinutes(1).toInstant());
		assertThat(this.head.dropped(last).counts()).isEqualTo("2 0 0 0");
		Book over = filled();
		expire(over, this.place.now().toInstant());
		refused(this.head, over, "kit-expired");
	}

	private void expire(Book kit, Instant moment) {
		List<List<String>> hidden = kit.lines("Chữ ký");
		hidden.stream()
			.filter((line) -> line.getFirst().equals("EXPIRES"))
			.findFirst()
			.orElseThrow()
			.set(4, moment.toString());
		Seals.renew(this.context, hidden);
	}

	@Test
	void eachRowSaysWhatIsWrongWithIt() {
		UUID colleague = this.place.holder("official", this.place.department);
		UUID third = this.place.holder("official", this.place.department);
		UUID fourth = this.place.holder("official", this.place.department);
		Book kit = this.head.kit(this.place.window, this.place.department);
		int figure = line(kit, this.place.official);
		int title = line(kit, colleague);
		int name = line(kit, third);
		int formula = line(kit, fourth);
		kit.put(figure, TITLE, "Lao động tiên tiến")
			.put(figure, "Cam kết 1", "Giải quyết hồ sơ đúng hạn")
			.put(figure, "Chỉ tiêu 1", "chín mươi lăm")
			.put(figure, "Chỉ tiêu 2", "30 hộ")
			.put(title, TITLE, "Chiến sĩ thi đua cơ sở cấp xã")
			.put(title, "Danh hiệu thi đua khác", "Tập thể lao động tiên tiến")
			.put(name, TITLE, "Lao động tiên tiến")
			.put(name, NAME, "Người Khác")
			.put(formula, TITLE, "Lao động tiên tiến")
			.put(formula, "Cam kết 1", "=1+1");
		int below = kit.lines("Đăng ký").size();
		kit.put(below, NAME, "Hồ Văn Ngoài").put(below, TITLE, "Lao động tiên tiến");
		Dropped dropped = this.head.dropped(kit);
		assertThat(dropped.counts()).isEqualTo("0 0 5 0");
		assertThat(dropped.faults(figure + 1)).containsExactly("figure", "commitment-without-text");
		assertThat(dropped.faults(title + 1)).containsExactly("word-unknown", "honour-of-other-kind");
		assertThat(dropped.faults(name + 1)).containsExactly("kit-name-differs");
		assertThat(dropped.faults(formula + 1)).containsExactly("formula");
		assertThat(dropped.faults(below + 1)).containsExactly("kit-code-missing");
		assertThat(dropped.messages())
			.contains("\"chín mươi lăm\" không phải là số. Hãy ghi bằng chữ số, dấu chấm ngăn hàng"
					+ " nghìn, dấu phẩy trước phần thập phân, ví dụ 1.250 hoặc 95,5.")
			.noneMatch((message) -> message.contains("{"));
	}

	@Test
	void figuresAndWordsArriveAsTheyAreMeant() {
		Book kit = this.head.kit(this.place.window, this.place.department);
		int line = line(kit, this.place.official);
		kit.put(line, TITLE, Normalizer.normalize("LAO ĐỘNG TIÊN TIẾN", Normalizer.Form.NFD))
			.put(line, "Hình thức khen thưởng", "Giấy khen")
			.put(line, "Cam kết 1", "Trồng rừng")
			.put(line, "Chỉ tiêu 1", "1.250,5 ha")
			.put(line, "Đề tài, sáng kiến", "Số hóa sổ hộ tịch")
			.put(line, "Lĩnh vực", "Tư pháp");
		assertThat(this.head.dropped(kit).confirmed().counts()).isEqualTo("1 0 0 0");
		assertThat(
				this.place.read(
						"select concat_ws('|', titles, forms, commitments->0->>'text', commitments->0->>'figure',"
								+ " commitments->0->>'unitOfMeasure', initiative_topic, initiative_field)"
								+ " from pledge where window_id = :window",
						Map.of("window", this.place.window), String.class))
			.containsExactly("{LDTT}|{GK}|Trồng rừng|1250.5|ha|Số hóa sổ hộ tịch|Tư pháp");
	}

	@Test
	void aWindowThatClosesMeanwhileTurnsRowsAwayAndSaysSo() {
		Dropped dropped = this.head.dropped(filled());
		this.place.inSystem(() -> this.jdbc
			.sql("update registration_window set closes = business_now() - interval '1 ms' where id = :id")
			.param("id", this.place.window)
			.update());
		assertThat(dropped.confirmed().counts()).isEqualTo("0 0 2 0");
		assertThat(dropped.state()).isEqualTo("DONE");
		assertThat(dropped.rows("FAULTY").get(0).get("faults").get(0).get("message").asString())
			.startsWith("Đợt đăng ký đã hết hạn lúc ");
		assertThat(pledged()).isEmpty();
		assertThat(this.head.dropped(filled()).counts()).isEqualTo("0 0 2 0");
	}

	@Test
	void whatWasPledgedOtherwiseIsLeftAloneAndTheRestGoesIn() {
		this.place.registered(this.place.official);
		Dropped dropped = this.head.dropped(filled());
		assertThat(dropped.counts()).isEqualTo("1 0 1 0");
		assertThat(dropped.confirmed().counts()).isEqualTo("1 0 1 0");
		assertThat(pledged()).containsExactlyInAnyOrder("OFFICIAL SUBMITTED LDTT", "COLLECTIVE SUBMITTED TTLDTT");
	}

	@Test
	void whatWasWithdrawnIsAskedAboutBeforeItIsPledgedAgain() {
		Dropped first = this.head.dropped(filled()).confirmed();
		assertThat(first.counts()).isEqualTo("2 0 0 0");
		UUID pledge = this.place
			.read("select id from pledge where window_id = :window and kind = 'OFFICIAL'",
					Map.of("window", this.place.window), UUID.class)
			.getFirst();
		this.place.act(this.place.official, pledge, "withdrawal", Map.of()).jsonPath("$.state").isEqualTo("WITHDRAWN");
		Dropped again = this.head.dropped(filled());
		assertThat(again.counts()).isEqualTo("1 1 0 1");
		again.confirm(false)
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("import-questions");
		assertThat(again.confirmed().counts()).isEqualTo("1 1 0 0");
	}

	@Test
	void aVillageAddsPeopleWhoAreInNoList() {
		UUID household = household();
		Intake villageHead = Intake.by(this.context, this.place.villageHead);
		Book kit = villageHead.kit(this.place.window, this.place.village);
		int below = kit.lines("Đăng ký").size();
		kit.put(kit.line("Hồ Thị Chủ Hộ"), "Hình thức khen thưởng", "Giấy khen")
			.put(below, NAME, "Hồ Văn Rẫy")
			.put(below, "Đối tượng", "Người dân")
			.put(below, TITLE, "Lao động tiên tiến");
		assertThat(villageHead.dropped(kit).confirmed().counts()).isEqualTo("2 0 0 0");
		assertThat(villageHead.dropped(kit).counts()).isEqualTo("0 2 0 0");
		assertThat(this.place.read("select subject_id from pledge where window_id = :window and kind = 'HOUSEHOLD'",
				Map.of("window", this.place.window), UUID.class))
			.containsExactly(household);
		kit.put(below + 1, NAME, "Hồ Văn Rẫy").put(below + 1, TITLE, "Lao động tiên tiến");
		assertThat(villageHead.dropped(kit).faults(below + 2)).containsExactly("subject-twice");
	}

	@Test
	void aNameThatLooksLikeAFormulaIsWrittenAsAText() {
		this.place.inSystem(() -> this.jdbc.sql("""
				insert into household (id, version, code, village_id, head_name, valid_from)
				values (gen_random_uuid(), 1, 'H02', :village, '=HYPERLINK("x")', '2000-01-01')
				""").param("village", this.place.village).update());
		Intake villageHead = Intake.by(this.context, this.place.villageHead);
		Book kit = villageHead.kit(this.place.window, this.place.village);
		kit.put(kit.line("'=HYPERLINK(\"x\")"), "Hình thức khen thưởng", "Giấy khen");
		assertThat(villageHead.dropped(kit).confirmed().counts()).isEqualTo("1 0 0 0");
		assertThat(this.place.read("select subject_name from pledge where window_id = :window",
				Map.of("window", this.place.window), String.class))
			.containsExactly("=HYPERLINK(\"x\")");
	}

	@Test
	void whoHasMovedAwayAndAUnitThatIsNoMoreAreTold() {
		Book kit = filled();
		this.place.inSystem(
				() -> this.jdbc.sql("update directory_assignment set valid_to = '2001-01-01' where person_id = :person")
					.param("person", this.place.official)
					.update());
		assertThat(this.head.dropped(kit).messages()).containsExactly("Nguyễn Văn Thử không còn thuộc Đơn vị "
				+ this.place.department + ". Hãy đăng ký tại đơn vị hiện nay.");
		this.place.inSystem(
				() -> this.jdbc.sql("update directory_unit set valid_to = business_now()::date - 1 where id = :unit")
					.param("unit", this.place.department)
					.update());
		assertThat(this.head.dropped(kit).counts()).isEqualTo("0 0 2 0");
	}

	@Test
	void oneKitDroppedByTwoAtOnceIsTakenInOnce() throws Exception {
		Book kit = filled();
		List<Dropped> dropped = List.of(this.head.dropped(kit), this.officer.dropped(kit));
		dropped.forEach((one) -> assertThat(one.counts()).isEqualTo("2 0 0 0"));
		try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Dropped>> taken = dropped.stream().map((one) -> both.submit(one::confirmed)).toList();
			for (Future<Dropped> one : taken) {
				one.get();
			}
		}
		assertThat(pledged()).hasSize(2);
		assertThat(dropped.stream().mapToInt((one) -> one.rows("NEW").size()).sum()).isEqualTo(2);
		assertThat(dropped.stream().mapToInt((one) -> one.rows("SAME").size()).sum()).isEqualTo(2);
	}

	@Test
	void whatIsNoWorkbookOfOursIsRefusedAtTheDoor() {
		this.head.drop("không phải bảng tính".getBytes(StandardCharsets.UTF_8), "").expectStatus().isEqualTo(415);
		Book book = Book.list("Mã đơn vị", "Tên lạ").add("T", "X");
		Dropped odd = this.officer.dropped(book, "?window=" + this.place.window);
		assertThat(odd.state()).isEqualTo("CHECKING");
		assertThat(odd.failure()).isEqualTo("import-headers");
	}

	@Test
	void aPlainTableHoldsTheRowsOfManyUnits() {
		UUID household = household();
		Book list = Book.list("Mã đơn vị", NAME, "Đối tượng", TITLE, "Hình thức khen thưởng", "Thư điện tử")
			.add("T-" + this.place.department, "Nguyễn Văn Thử", "Cá nhân", "Lao động tiên tiến", "",
					this.place.official + "@example.test")
			.add("T-" + this.place.village, "hồ thị chủ hộ", "Hộ gia đình", "", "Giấy khen")
			.add("T-" + this.place.department, "Nguyễn Văn Thử", "Cá nhân", "Lao động tiên tiến")
			.add("T-" + this.place.district, "Huyện", "Tập thể", "Lao động tiên tiến");
		this.officer.drop(list, "")
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("intake-window-missing");
		Dropped dropped = this.officer.dropped(list, "?window=" + this.place.window);
		assertThat(dropped.counts()).isEqualTo("2 0 2 0");
		assertThat(dropped.faults(4)).containsExactly("subject-ambiguous");
		assertThat(dropped.faults(5)).containsExactly("unit-unknown");
		assertThat(dropped.confirmed().counts()).isEqualTo("2 0 2 0");
		assertThat(this.place.read("select subject_id from pledge where window_id = :window",
				Map.of("window", this.place.window), UUID.class))
			.containsExactlyInAnyOrder(household, this.place.official);
	}

	@Test
	void aUnitThatDoesNotRegisterHasNoKit() {
		this.officer.kit(this.place.window + "/kit").expectStatus().isEqualTo(422);
		this.head.kit(this.place.window + "/kit?unit=" + this.place.village).expectStatus().isNotFound();
	}

	/** The head's colleague and the department itself. */
	private Book filled() {
		Book kit = this.head.kit(this.place.window, this.place.department);
		return kit.put(line(kit, this.place.official), TITLE, "Lao động tiên tiến")
			.put(kit.line("Tập thể"), TITLE, "Tập thể lao động tiên tiến");
	}

	private int line(UUID person) {
		return line(this.head.kit(this.place.window, this.place.department), person);
	}

	/** All people of the tests have one name: the hidden sheet tells them apart. */
	private static int line(Book kit, UUID person) {
		return kit.line(kit.lines("Chữ ký")
			.stream()
			.filter((row) -> row.getLast().equals(person.toString()))
			.findFirst()
			.orElseThrow()
			.get(1));
	}

	private UUID household() {
		UUID id = UUID.randomUUID();
		this.place.inSystem(() -> this.jdbc.sql("""
				insert into household (id, version, code, village_id, head_name, valid_from)
				values (:id, 1, 'H01', :village, 'Hồ Thị Chủ Hộ', '2000-01-01')
				""").param("id", id).param("village", this.place.village).update());
		return id;
	}

	private List<String> pledged() {
		return this.place.read(
				"select concat_ws(' ', kind, state, array_to_string(titles, ',')) from pledge where window_id = :window",
				Map.of("window", this.place.window), String.class);
	}

	private static void refused(Intake by, Book book, String code) {
		by.drop(book, "").expectStatus().isEqualTo(422).expectBody().jsonPath("$.code").isEqualTo(code);
	}

}
