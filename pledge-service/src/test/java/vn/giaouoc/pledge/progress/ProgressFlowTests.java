package vn.giaouoc.pledge.progress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.pledge.registration.Registering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ProgressFlowTests {

	private static final byte[] PDF = "%PDF-1.7 minh chứng".getBytes(StandardCharsets.UTF_8);

	@Autowired
	ApplicationContext context;

	@Autowired
	Api api;

	Registering place;

	@BeforeEach
	void aCommune() {
		this.place = new Registering(this.context);
	}

	@Test
	void whatIsReportedOfACommitmentIsSeenByItsHeadWithLightAndTrend() {
		UUID pledge = this.place.confirmed(this.place.official);
		reported(pledge, Map.of("day", "2022-03-01", "figure", 40));
		reported(pledge, Map.of("day", "2022-06-01", "figure", 95.5, "note", "Đạt chỉ tiêu năm"));
		progress(this.place.head, pledge).jsonPath("$.reports")
			.isEqualTo(false)
			.jsonPath("$.commitments[0].promised.unitOfMeasure")
			.isEqualTo("%")
			.jsonPath("$.commitments[0].standing.light")
			.isEqualTo("GREEN")
			.jsonPath("$.commitments[0].standing.trend")
			.isEqualTo("BETTER")
			.jsonPath("$.commitments[0].reports.length()")
			.isEqualTo(2)
			.jsonPath("$.commitments[0].reports[1].note")
			.isEqualTo("Đạt chỉ tiêu năm");
		this.place.get(this.place.head, "/api/pledge/progress?plan=" + this.place.plan)
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.items[0].green")
			.isEqualTo(1)
			.jsonPath("$.items[0].lastReport")
			.isEqualTo("2022-06-01");
	}

	@Test
	void nothingIsReportedOfAPledgeThatNobodyStandsForYet() {
		UUID pledge = this.place.registered(this.place.official);
		refused(pledge, Map.of("day", "2022-03-01", "figure", 40), 409, "progress-not-confirmed");
	}

	@Test
	void aMeasuredCommitmentIsReportedInFigures() {
		UUID pledge = this.place.confirmed(this.place.official);
		refused(pledge, Map.of("day", "2022-03-01"), 422, "progress-figure-missing");
		refused(pledge, Map.of("day", "2022-03-01", "figure", 1, "commitment", 1), 422, "no-such-commitment");
	}

	@Test
	void aReportTellsOfADayOfTheYearThatHasCome() {
		UUID pledge = this.place.confirmed(this.place.official);
		LocalDate today = this.place.now().atZoneSameInstant(BusinessClock.ZONE).toLocalDate();
		refused(pledge, Map.of("day", "2021-12-31", "figure", 1), 422, "progress-day-outside");
		refused(pledge, Map.of("day", today.plusDays(1).toString(), "figure", 1), 422, "progress-day-outside");
		reported(pledge, Map.of("day", "2022-01-01", "figure", 1));
		reported(pledge, Map.of("day", today.toString(), "figure", 1));
	}

	@Test
	void aDoubleClickReportsOnce() {
		UUID pledge = this.place.confirmed(this.place.official);
		Map<String, Object> body = body(Map.of("day", "2022-03-01", "figure", 40));
		for (int n = 0; n < 2; n++) {
			this.place.post(this.place.official, "once-" + pledge, path(pledge), body).expectStatus().isCreated();
		}
		progress(this.place.official, pledge).jsonPath("$.commitments[0].reports.length()").isEqualTo(1);
	}

	@Test
	void evidenceIsReadByWhoSeesThePledgeAndByNobodyElse() {
		UUID pledge = this.place.confirmed(this.place.official);
		UUID report = reported(pledge, Map.of("day", "2022-03-01", "figure", 40));
		UUID evidence = proved(this.place.official, report, "minh-chung.pdf", PDF);
		String path = "/api/pledge/evidence/" + evidence;
		for (UUID reader : new UUID[] { this.place.official, this.place.head }) {
			this.place.get(reader, path)
				.expectStatus()
				.isOk()
				.expectHeader()
				.valueEquals("X-Content-Type-Options", "nosniff")
				.expectBody(byte[].class)
				.isEqualTo(PDF);
		}
		UUID colleague = this.place.holder("official", this.place.department);
		for (UUID other : new UUID[] { colleague, this.place.villageHead, this.place.officer }) {
			this.place.get(other, path).expectStatus().isNotFound();
		}
	}

	@Test
	void theSameContentProvesAReportOnce() {
		UUID pledge = this.place.confirmed(this.place.official);
		UUID report = reported(pledge, Map.of("day", "2022-03-01", "figure", 40));
		UUID first = proved(this.place.official, report, "a.pdf", PDF);
		assertThat(proved(this.place.official, report, "b.pdf", PDF)).isEqualTo(first);
		progress(this.place.official, pledge).jsonPath("$.commitments[0].reports[0].evidence.length()").isEqualTo(1);
	}

	@Test
	void whatIsNoDocumentAndNoPictureIsNotTakenWhateverItIsCalled() {
		UUID pledge = this.place.confirmed(this.place.official);
		UUID report = reported(pledge, Map.of("day", "2022-03-01", "figure", 40));
		prove(this.place.official, report, "anh.png", "#!/bin/sh".getBytes(StandardCharsets.UTF_8)).expectStatus()
			.isEqualTo(415);
		prove(this.place.head, report, "minh-chung.pdf", PDF).expectStatus().isNotFound();
	}

	@Test
	void elevenFilesAreOneTooMany() {
		UUID pledge = this.place.confirmed(this.place.official);
		UUID report = reported(pledge, Map.of("day", "2022-03-01", "figure", 40));
		for (int n = 0; n < 10; n++) {
			proved(this.place.official, report, n + ".pdf", ("%PDF-1.7 " + n).getBytes(StandardCharsets.UTF_8));
		}
		prove(this.place.official, report, "11.pdf", PDF).expectStatus().isEqualTo(422);
	}

	@Test
	void aReportIsTakenBackWithItsEvidenceByWhoWroteItAlone() {
		UUID pledge = this.place.confirmed(this.place.official);
		UUID report = reported(pledge, Map.of("day", "2022-03-01", "figure", 40));
		UUID evidence = proved(this.place.official, report, "a.pdf", PDF);
		this.place.delete(this.place.head, "/api/pledge/progress/" + report).expectStatus().isNotFound();
		this.place.delete(this.place.official, "/api/pledge/progress/" + report).expectStatus().isNoContent();
		this.place.get(this.place.official, "/api/pledge/evidence/" + evidence).expectStatus().isNotFound();
		progress(this.place.official, pledge).jsonPath("$.commitments[0].reports.length()").isEqualTo(0);
	}

	private UUID reported(UUID pledge, Map<String, ?> said) {
		Map<String, Object> body = body(said);
		this.place.post(this.place.official, path(pledge), body).expectStatus().isCreated();
		return (UUID) body.get("id");
	}

	private void refused(UUID pledge, Map<String, ?> said, int status, String code) {
		this.place.post(this.place.official, path(pledge), body(said))
			.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code);
	}

	private static Map<String, Object> body(Map<String, ?> said) {
		Map<String, Object> body = new HashMap<>(Map.of("id", UUID.randomUUID(), "commitment", 0, "done", false));
		body.putAll(said);
		return body;
	}

	private static String path(UUID pledge) {
		return "/api/pledge/pledges/" + pledge + "/progress";
	}

	private BodyContentSpec progress(UUID reader, UUID pledge) {
		return this.place.get(reader, path(pledge)).expectStatus().isOk().expectBody();
	}

	private UUID proved(UUID person, UUID report, String name, byte[] bytes) {
		UUID[] id = new UUID[1];
		prove(person, report, name, bytes).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.id")
			.value((value) -> id[0] = UUID.fromString(value.toString()));
		return id[0];
	}

	private ResponseSpec prove(UUID person, UUID report, String name, byte[] bytes) {
		MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
		form.add("file", new ByteArrayResource(bytes) {
			@Override
			public String getFilename() {
				return name;
			}
		});
		return this.api.as(person)
			.post()
			.uri("/api/pledge/progress/" + report + "/evidence")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(form)
			.exchange();
	}

}
