package vn.giaouoc.plan.planning;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.directory.World;
import vn.giaouoc.plan.planning.domain.PlanContent;
import vn.giaouoc.plan.planning.domain.PlanContent.Window;
import vn.giaouoc.plan.planning.domain.PlanMother;

import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/** A commune with a village, and those who make its plans, over HTTP. */
final class Planning {

	private static final AtomicInteger NUMBERS = new AtomicInteger(100);

	final World world;

	final UUID commune;

	final UUID village;

	final UUID officer;

	final UUID leader;

	final UUID clerk;

	final UUID head;

	private final BusinessClock clock;

	Planning(Api api, TestDirectory directory, BusinessClock clock) {
		this.clock = clock;
		this.world = new World(api, directory);
		this.commune = this.world.unit("COMMUNE", this.world.province);
		this.village = this.world.unit("VILLAGE", this.commune);
		this.officer = this.world.holder("commune-officer", this.commune);
		this.leader = this.world.holder("commune-leader", this.commune);
		this.clerk = this.world.holder("clerk", this.commune);
		this.head = this.world.holder("unit-head", this.village);
	}

	/** A little of everything, registered for from today on in a window of its own. */
	PlanContent content() {
		return content(UUID.randomUUID());
	}

	PlanContent content(UUID windowId) {
		OffsetDateTime midnight = this.clock.today().atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
		Window some = PlanMother.window(windowId);
		return PlanMother.content(
				new Window(some.id(), some.unitKinds(), midnight, midnight.plusDays(40), some.titles(), some.forms()));
	}

	/** The first window of a plan. */
	UUID window(UUID actor, UUID id) {
		UUID[] window = new UUID[1];
		one(actor, id).jsonPath("$.content.windows[0].id")
			.value((value) -> window[0] = UUID.fromString(value.toString()));
		return window[0];
	}

	/** What a drafter sends. */
	static Map<String, Object> writing(String about, PlanContent content) {
		return new HashMap<>(Map.of("year", 2022, "symbol", "KH-UBND", "place", "Trà Phong", "about", about,
				"openToPublic", false, "content", content));
	}

	UUID draft(String about) {
		return draft(this.officer, about, null);
	}

	UUID draft(UUID drafter, String about, @Nullable UUID parent) {
		UUID id = UUID.randomUUID();
		Map<String, Object> body = writing(about, content());
		body.put("id", id);
		body.put("parentPlanId", parent);
		this.world.created(drafter, "/api/plan/plans", body);
		return id;
	}

	UUID checked(String about) {
		UUID id = draft(about);
		act(this.officer, id, "check").jsonPath("$.state").isEqualTo("CHECKED");
		return answered(this.officer, id);
	}

	/** Answers every warning of the last check. */
	UUID answered(UUID drafter, UUID id) {
		for (Object key : keys(drafter, id)) {
			this.world
				.put(drafter, "/api/plan/plans/" + id + "/findings/" + key,
						Map.of("version", version(drafter, id), "answer", "Giữ nguyên theo chỉ đạo"))
				.expectStatus()
				.isOk();
		}
		return id;
	}

	private Iterable<?> keys(UUID drafter, UUID id) {
		Object[] found = new Object[1];
		one(drafter, id).jsonPath("$.findings[?(@.severity == 'WARNING')].key").value((keys) -> found[0] = keys);
		return (Iterable<?>) found[0];
	}

	UUID signed(String about) {
		UUID id = checked(about);
		act(this.officer, id, "signature-request").jsonPath("$.state").isEqualTo("WAITING_SIGNATURE");
		act(this.leader, id, "signature").jsonPath("$.state").isEqualTo("SIGNED");
		return id;
	}

	UUID issued(String about) {
		UUID id = signed(about);
		issue(id, NUMBERS.incrementAndGet());
		return id;
	}

	void issue(UUID id, int number) {
		this.world.post(this.clerk, "/api/plan/plans/" + id + "/issue", entry(id, number))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("ISSUED");
	}

	Map<String, Object> entry(UUID id, int number) {
		return Map.of("version", version(this.clerk, id), "number", number, "issueDate", this.clock.today());
	}

	/** Does what needs no more than the version. */
	BodyContentSpec act(UUID actor, UUID id, String act) {
		var response = this.world.post(actor, "/api/plan/plans/" + id + "/" + act,
				Map.of("version", version(actor, id), "reason", "Bổ sung chỉ tiêu"));
		return response.expectStatus().is2xxSuccessful().expectBody();
	}

	BodyContentSpec one(UUID actor, UUID id) {
		return this.world.get(actor, "/api/plan/plans/" + id).expectStatus().isOk().expectBody();
	}

	long version(UUID actor, UUID id) {
		long[] version = new long[1];
		one(actor, id).jsonPath("$.version").value((value) -> version[0] = ((Number) value).longValue());
		return version[0];
	}

}
