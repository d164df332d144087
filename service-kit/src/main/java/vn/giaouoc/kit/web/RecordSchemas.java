package vn.giaouoc.kit.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * In a record everything is required but what is {@code @Nullable}, in the document as in
 * the code.
 */
final class RecordSchemas implements ModelConverter {

	private static final String REFERENCE = "#/components/schemas/";

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		@Nullable Schema<?> resolved = chain.next().resolve(type, context, chain);
		JavaType java = Json31.mapper().constructType(type.getType());
		if (resolved != null && java != null && java.getRawClass().isRecord()) {
			String reference = resolved.get$ref();
			@Nullable Schema<?> model = (reference == null) ? resolved
					: context.getDefinedModels().get(reference.substring(REFERENCE.length()));
			if (model != null && model.getProperties() != null) {
				complete(model, java.getRawClass().getRecordComponents());
			}
		}
		return resolved;
	}

	@Override
	public boolean isOpenapi31() {
		return true;
	}

	private static void complete(Schema<?> model, RecordComponent[] components) {
		model.setRequired(Arrays.stream(components)
			.filter((component) -> !nullable(component) && model.getProperties().containsKey(component.getName()))
			.map(RecordComponent::getName)
			.toList());
		for (RecordComponent component : components) {
			@Nullable Schema<?> property = model.getProperties().get(component.getName());
			if (property != null && nullable(component)) {
				model.getProperties().put(component.getName(), orNull(property));
			}
		}
	}

	private static boolean nullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.getOneOf() != null) {
			return property;
		}
		if (property.get$ref() != null || property.getEnum() != null) {
			Schema<?> nothing = new JsonSchema();
			nothing.addType("null");
			return new JsonSchema().oneOf(List.of(property, nothing));
		}
		property.addType("null");
		return property;
	}

}
