package vn.giaouoc.gateway.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One page with the API documents of all services; it needs a login like the API itself.
 */
@RestController
class ApiDocs {

	/** The version of the swagger-ui files in the pom. */
	static final String UI_VERSION = "5.34.1";

	@GetMapping("/api-docs")
	ResponseEntity<Resource> page() {
		return file("index.html", MediaType.TEXT_HTML);
	}

	@GetMapping("/api-docs/start.js")
	ResponseEntity<Resource> script() {
		return file("start.js", MediaType.valueOf("text/javascript"));
	}

	private static ResponseEntity<Resource> file(String name, MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(new ClassPathResource("api-docs/" + name));
	}

}
