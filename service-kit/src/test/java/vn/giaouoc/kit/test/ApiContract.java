package vn.giaouoc.kit.test;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.KitSettings;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * The service's OpenAPI document is the committed one, from which the page's types are
 * made. A service has this test by extending it.
 */
@IntegrationTest
public abstract class ApiContract {

	@Autowired
	private Api api;

	@Autowired
	private KitSettings settings;

	@Autowired
	private JsonMapper json;

	@Test
	void theOpenApiDocumentIsTheCommittedOne() {
		byte[] document = Objects.requireNonNull(this.api.anonymous()
			.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody());
		String pretty = this.json.writer()
			.with(SerializationFeature.INDENT_OUTPUT)
			.writeValueAsString(this.json.readTree(new String(document, StandardCharsets.UTF_8)));
		Contracts.compare("openapi/" + this.settings.service() + ".json", pretty + "\n");
	}

}
