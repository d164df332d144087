package vn.giaouoc.gateway;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page's files, as a browser gets them. */
class PageFilesTests {

	private final Browser browser = Stack.first();

	@Test
	void aHashedFileIsKeptForAYear() {
		HttpResponse<String> script = this.browser.get(script());

		assertThat(script.statusCode()).isEqualTo(200);
		assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable",
				"public");
		assertThat(script.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "gzip", "gzip, deflate, br, zstd", "gzip;q=1.0, br;q=0.5" })
	void aFileComesAsItWasCompressedAtBuild(String accepted) {
		HttpResponse<String> plain = this.browser.get(script());
		HttpResponse<String> small = this.browser.get(script(), "Accept-Encoding", accepted);

		assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(small.headers().firstValue("Content-Encoding"))
			.hasValue(accepted.contains("br") ? "br" : "gzip");
		assertThat(small.headers().firstValueAsLong("Content-Length").orElseThrow())
			.isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow() / 2);
		assertThat(String.join(",", small.headers().allValues("Vary"))).containsIgnoringCase("Accept-Encoding");
		assertThat(small.headers().firstValue("Content-Type")).isEqualTo(plain.headers().firstValue("Content-Type"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/index.html", "/plans/7", "/directory/people/3/edit", "/login-failed?code=no-person" })
	void anAddressOfThePageIsThePageAndAskedForAgainEachTime(String path) {
		HttpResponse<String> page = this.browser.get(path);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(page.body()).contains("<!doctype html>".toLowerCase()).doesNotContain("<script>");
		assertThat(page.headers().firstValue("Set-Cookie")).as("a file needs no session").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/none-1234abcd.js", "/none.png", "/assets/", "/api", "/api-docs/ui/none.css" })
	void aFileThatIsNotThereIsNotThePage(String path) {
		HttpResponse<String> answer = this.browser.get(path);

		assertThat(answer.statusCode()).isIn(401, 404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	@Test
	void whatTheBrowserHasIsNotSentAgain() {
		String changed = this.browser.get("/").headers().firstValue("Last-Modified").orElseThrow();

		assertThat(this.browser.get("/", "If-Modified-Since", changed).statusCode()).isEqualTo(304);
	}

	@Test
	void aPageOfTheApiDocumentsNeedsALogin() {
		assertThat(this.browser.get("/api-docs").statusCode()).isEqualTo(401);
		HttpResponse<String> person = this.browser.get("/api-docs", "Sec-Fetch-Mode", "navigate");
		assertThat(person.statusCode()).isEqualTo(302);
		assertThat(Browser.location(person)).endsWith("/bff/login?returnTo=/api-docs");
	}

	private String script() {
		Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(this.browser.get("/").body());
		assertThat(script.find()).isTrue();
		return script.group(1);
	}

}
