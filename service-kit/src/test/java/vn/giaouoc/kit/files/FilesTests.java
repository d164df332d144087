package vn.giaouoc.kit.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.Api;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.test.TestDirectory;
import vn.giaouoc.kit.things.Inside;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class FilesTests {

	@Autowired
	Api api;

	@Autowired
	TestDirectory directory;

	@Autowired
	Files files;

	@Autowired
	Inside inside;

	@Autowired
	TransactionOperations transactions;

	UUID unit;

	UUID person;

	@BeforeEach
	void somebodyInAUnit() {
		this.unit = this.directory.unit("COMMUNE", null);
		this.person = this.directory.person(TestDirectory.role("official", this.unit));
	}

	@Test
	void aFileComesBackAsItCameInAsAnAttachment() {
		byte[] content = text(3 * 1024 * 1024 + 17, 1);
		StoredFile file = stored(upload(this.person, "danh sách.txt", null, content));
		byte[] back = download(this.person, file.id()).expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
			.expectHeader()
			.contentLength(content.length)
			.expectHeader()
			.contentType("text/plain;charset=UTF-8")
			.expectHeader()
			.value(HttpHeaders.CONTENT_DISPOSITION,
					(value) -> assertThat(value).startsWith("attachment;")
						.contains("filename*=UTF-8''danh%20s%C3%A1ch.txt"))
			.expectHeader()
			.value(HttpHeaders.CACHE_CONTROL, (value) -> assertThat(value).contains("no-store"))
			.expectBody()
			.returnResult()
			.getResponseBody();
		assertThat(back).isEqualTo(content);
	}

	@Test
	void tenMegabytesPassAndOneByteMoreIsTooLarge() {
		byte[] most = text(Files.MOST_BYTES, 2);
		StoredFile file = stored(upload(this.person, "a.txt", null, most));
		assertThat(download(this.person, file.id()).expectBody().returnResult().getResponseBody()).isEqualTo(most);
		upload(this.person, "a.txt", null, Arrays.copyOf(most, Files.MOST_BYTES + 1)).expectStatus()
			.isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("file-too-large")
			.jsonPath("$.detail")
			.value((detail) -> assertThat(detail.toString()).contains("10 MB"));
	}

	@Test
	void aPersonsFileIsNobodyElses() {
		StoredFile file = stored(upload(this.person, "a.txt", null, text(100, 3)));
		UUID colleague = this.directory.person(TestDirectory.role("official", this.unit));
		download(colleague, file.id()).expectStatus().isNotFound();
		download(this.person, file.id()).expectStatus().isOk();
	}

	@Test
	void aUnitsFileIsSeenByWhoeverSeesTheUnit() {
		StoredFile file = stored(upload(this.person, "a.txt", this.unit, text(100, 4)));
		UUID colleague = this.directory.person(TestDirectory.role("official", this.unit));
		UUID stranger = this.directory.person(TestDirectory.role("official", this.directory.unit("COMMUNE", null)));
		download(colleague, file.id()).expectStatus().isOk();
		download(stranger, file.id()).expectStatus().isNotFound();
	}

	@Test
	void nobodyLeavesAFileWithAForeignUnit() {
		upload(this.person, "a.txt", this.directory.unit("COMMUNE", null), text(100, 5)).expectStatus().isNotFound();
	}

	@Test
	void theSameContentIsKeptOnceAndGoesWithItsLastFile() {
		byte[] content = text(1000, 6);
		UUID other = this.directory.person(TestDirectory.role("official", this.unit));
		StoredFile first = stored(upload(this.person, "a.txt", null, content));
		StoredFile second = stored(upload(other, "b.txt", null, content));
		assertThat(second.sha256()).isEqualTo(first.sha256());
		assertThat(contents(first.sha256())).isOne();
		remove(first.id());
		assertThat(contents(first.sha256())).isOne();
		assertThat(download(other, second.id()).expectStatus().isOk().expectBody().returnResult().getResponseBody())
			.isEqualTo(content);
		remove(second.id());
		assertThat(contents(first.sha256())).isZero();
	}

	@Test
	void aHashAloneOpensNoContent() {
		StoredFile file = stored(upload(this.person, "a.txt", null, text(500, 7)));
		assertThat(this.inside.<Long>person(UUID.randomUUID(), Set.of(), (jdbc) -> contents(jdbc, file.sha256())))
			.isZero();
	}

	private void remove(UUID id) {
		Scope.system("jobs", () -> {
			this.transactions.executeWithoutResult((_) -> this.files.remove(id));
			this.files.clean();
		});
	}

	private long contents(String sha256) {
		return this.inside.system("jobs", (jdbc) -> contents(jdbc, sha256));
	}

	private static Long contents(JdbcClient jdbc, String sha256) {
		return jdbc.sql("select count(*) from file_content where sha256 = :hash")
			.param("hash", HexFormat.of().parseHex(sha256))
			.query(Long.class)
			.single();
	}

	private ResponseSpec upload(UUID who, String name, UUID owner, byte[] content) {
		return this.api.as(who).post().uri((uri) -> {
			uri.path("/api/kit/files").queryParam("name", name);
			return ((owner != null) ? uri.queryParam("unit", owner) : uri).build();
		}).contentType(MediaType.APPLICATION_OCTET_STREAM).body(content).exchange();
	}

	private static StoredFile stored(ResponseSpec response) {
		return response.expectStatus().isCreated().expectBody(StoredFile.class).returnResult().getResponseBody();
	}

	private ResponseSpec download(UUID who, UUID id) {
		return this.api.as(who).get().uri("/api/kit/files/" + id).exchange();
	}

	private static byte[] text(int length, int seed) {
		byte[] text = new byte[length];
		Random random = new Random(seed);
		for (int i = 0; i < length; i++) {
			text[i] = (byte) ('a' + random.nextInt(26));
		}
		byte[] own = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(own, 0, text, 0, own.length);
		return text;
	}

}
