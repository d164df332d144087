package vn.giaouoc.pledge.registration;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.pledge.registration.application.PlanInForce;
import vn.giaouoc.pledge.registration.application.PlanInForce.Content;
import vn.giaouoc.pledge.registration.application.PlanInForce.PlanMovement;
import vn.giaouoc.pledge.registration.application.PlanInForce.PlanWindow;
import vn.giaouoc.pledge.registration.application.Windows;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A commune of a test's own with a department and a village, and a window that is open.
 */
public final class Registering {

	public final UUID district;

	public final UUID commune;

	public final UUID department;

	public final UUID village;

	public final UUID officer;

	public final UUID districtOfficer;

	public final UUID head;

	public final UUID villageHead;

	public final UUID official;

	public final UUID plan = UUID.randomUUID();

	public final UUID window;

	private final Api api;

	private final TestDirectory directory;

	private final Windows windows;

	private final TransactionOperations transactions;

	private final JdbcClient jdbc;

	public Registering(ApplicationContext context) {
		this(context, context.getBean(TestDirectory.class).unit("DISTRICT", null));
	}

	/** In a district that is there already. */
	public Registering(ApplicationContext context, UUID district) {
		this.api = context.getBean(Api.class);
		this.directory = context.getBean(TestDirectory.class);
		this.windows = context.getBean(Windows.class);
		this.transactions = context.getBean(TransactionOperations.class);
		this.jdbc = context.getBean(JdbcClient.class);
		this.district = district;
		this.commune = this.directory.unit("COMMUNE", this.district);
		this.department = this.directory.unit("DEPARTMENT", this.commune);
		this.village = this.directory.unit("VILLAGE", this.commune);
		this.officer = holder("commune-officer", this.commune);
		this.districtOfficer = holder("district-officer", this.district);
		this.head = holder("unit-head", this.department);
		this.villageHead = holder("unit-head", this.village);
		this.official = holder("official", this.department);
		this.window = window(this.plan, Duration.ofDays(-1), Duration.ofDays(10));
	}

	public UUID holder(String role, UUID unit) {
		return this.directory.person(TestDirectory.role(role, unit));
	}

	/** A plan with one window of the commune, from and to a time seen from now. */
	public UUID window(UUID planId, Duration opens, Duration closes) {
		OffsetDateTime now = now();
		return window(planId, 1, UUID.randomUUID(), List.of("DEPARTMENT", "VILLAGE"), now.plus(opens),
				now.plus(closes));
	}

	public UUID window(UUID planId, int edition, UUID id, List<String> kinds, OffsetDateTime opens,
			OffsetDateTime closes) {
		return window(this.commune, planId, edition, id, kinds, opens, closes);
	}

	public UUID window(UUID issuer, UUID planId, int edition, UUID id, List<String> kinds, OffsetDateTime opens,
			OffsetDateTime closes) {
		enter(new PlanInForce(planId, edition, issuer, 2022, "15/KH-UBND", "Phát động phong trào thi đua năm 2022",
				new Content(List
					.of(new PlanWindow(id, kinds, opens, closes, List.of("LDTT", "CSTDCS", "TTLDTT"), List.of("GK"))),
						List.of(new PlanMovement(UUID.randomUUID(), "Đoàn kết, sáng tạo")))));
		return id;
	}

	public void enter(PlanInForce told) {
		inSystem(() -> this.windows.enter(told));
	}

	public void inSystem(Runnable work) {
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> work.run()));
	}

	/** The time that decides. */
	public OffsetDateTime now() {
		return this.jdbc.sql("select business_now()").query(OffsetDateTime.class).single();
	}

	/** As the service's own work sees it. */
	public <T> List<T> read(String sql, Map<String, ?> parameters, Class<T> type) {
		return Scope.system("jobs",
				() -> this.transactions.execute((_) -> this.jdbc.sql(sql).params(parameters).query(type).list()));
	}

	public static Map<String, Object> content(String... titles) {
		return Map.of("titles", List.of(titles), "forms", List.of("GK"), "commitments",
				List.of(Map.of("text", "Hoàn thành tốt nhiệm vụ", "figure", 95.5, "unitOfMeasure", "%")), "initiative",
				Map.of("topic", "Số hóa sổ hộ tịch", "field", "Tư pháp"));
	}

	public static Map<String, Object> subject(String kind, UUID id) {
		return Map.of("kind", kind, "id", id, "name", "Hồ Văn Mẫu", "post", "Công chức Văn phòng");
	}

	public Map<String, Object> pledge(UUID id, UUID windowId, String kind, UUID subject, String... titles) {
		return new HashMap<>(
				Map.of("id", id, "windowId", windowId, "subject", subject(kind, subject), "content", content(titles)));
	}

	/** Pledges for somebody's own person. */
	public ResponseSpec register(UUID person, UUID id) {
		return post(person, "/api/pledge/pledges", pledge(id, this.window, "OFFICIAL", person, "LDTT"));
	}

	public UUID registered(UUID person) {
		UUID id = UUID.randomUUID();
		register(person, id).expectStatus().isCreated();
		return id;
	}

	public UUID confirmed(UUID person) {
		UUID id = registered(person);
		act(this.head, id, "confirmation", Map.of()).jsonPath("$.state").isEqualTo("CONFIRMED");
		return id;
	}

	/** Does something to a pledge in the version that it has. */
	public BodyContentSpec act(UUID actor, UUID id, String act, Map<String, ?> more) {
		return tried(actor, id, act, more).expectStatus().is2xxSuccessful().expectBody();
	}

	public ResponseSpec tried(UUID actor, UUID id, String act, Map<String, ?> more) {
		Map<String, Object> body = new HashMap<>(more);
		body.putIfAbsent("version", version(id));
		return post(actor, "/api/pledge/pledges/" + id + "/" + act, body);
	}

	public long version(UUID id) {
		return read("select version from pledge where id = :id", Map.of("id", id), Long.class).getFirst();
	}

	public String state(UUID id) {
		return read("select state from pledge where id = :id", Map.of("id", id), String.class).getFirst();
	}

	public ResponseSpec get(UUID actor, String path) {
		return this.api.as(actor).get().uri(path).exchange();
	}

	public ResponseSpec post(UUID actor, String path, Map<String, ?> body) {
		return post(actor, null, path, body);
	}

	public ResponseSpec post(UUID actor, @Nullable String key, String path, Map<String, ?> body) {
		RestTestClient.RequestBodySpec request = this.api.as(actor)
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON);
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return request.body(body).exchange();
	}

	public ResponseSpec put(UUID actor, String path, Map<String, ?> body) {
		return this.api.as(actor).put().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	public ResponseSpec delete(UUID actor, String path) {
		return this.api.as(actor).delete().uri(path).exchange();
	}

}
