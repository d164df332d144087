package vn.giaouoc.kit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/**
 * The service's OpenAPI document: problems described once, and at each operation who may
 * call it.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	private static final String PROBLEM = "Problem";

	private static final String BEARER = "bearer";

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
	}

	@Bean
	OpenAPI openApi(KitSettings settings) {
		return new OpenAPI().info(new Info().title("Giao Ước: " + settings.service() + "-service").version("1"))
			.servers(List.of(new Server().url("/")))
			.components(new Components().addSchemas(PROBLEM, problem())
				.addResponses(PROBLEM,
						new ApiResponse().description("Từ chối hoặc lỗi (RFC 9457)")
							.content(new Content().addMediaType("application/problem+json",
									new MediaType().schema(reference(PROBLEM)))))
				.addSecuritySchemes(BEARER,
						new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")));
	}

	@Bean
	GlobalOperationCustomizer accessInDocument() {
		return (operation, method) -> {
			operation.setOperationId(name(method));
			operation.getResponses()
				.addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
			Access access = method.getMethodAnnotation(Access.class);
			if (access != null) {
				operation.addExtension("x-access", extension(access));
			}
			if (access == null || access.reach() != Reach.PUBLIC) {
				operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
			}
			return operation;
		};
	}

	@Bean
	ModelConverter recordSchemas() {
		return new RecordSchemas();
	}

	/** Stable however many controllers there are. */
	private static String name(HandlerMethod method) {
		String controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
		return controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1) + "-"
				+ method.getMethod().getName();
	}

	private static Map<String, Object> extension(Access access) {
		Map<String, Object> extension = new LinkedHashMap<>();
		extension.put("reach", access.reach().name());
		extension.put("roles", List.of(access.roles()));
		if (access.orHolder()) {
			extension.put("orHolder", true);
		}
		return extension;
	}

	private static Schema<?> problem() {
		Schema<?> fault = type("object");
		List.of("field", "code", "message").forEach((name) -> fault.addProperty(name, text()));
		fault.setRequired(List.of("field", "code", "message"));
		Schema<?> problem = type("object");
		problem.addProperty("type", text().format("uri"));
		problem.addProperty("title", text());
		problem.addProperty("status", type("integer").format("int32"));
		problem.addProperty("detail", text());
		problem.addProperty("instance", text().format("uri-reference"));
		problem.addProperty("code", text());
		problem.addProperty("requestId", text());
		problem.addProperty("errors", type("array").items(fault));
		problem.setRequired(List.of("type", "title", "status", "detail", "code"));
		problem.setAdditionalProperties(true);
		return problem;
	}

	private static Schema<?> text() {
		return type("string");
	}

	private static Schema<?> type(String name) {
		Schema<?> schema = new JsonSchema();
		schema.addType(name);
		return schema;
	}

	private static Schema<?> reference(String name) {
		return new JsonSchema().$ref("#/components/schemas/" + name);
	}

}
