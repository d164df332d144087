package vn.giaouoc.plan.directory.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;
import vn.giaouoc.kit.web.Problem;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportWorkbookTests {

	@Test
	void theTemplateIsReadAsItIsAndIsOnlyEmpty() throws IOException {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		ByteArrayOutputStream template = new ByteArrayOutputStream();
		ImportWorkbook.writeTemplate(template, new ImportWords(messages));
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> ImportWorkbook.read(new ByteArrayInputStream(template.toByteArray())))
			.withMessage("import-empty");
	}

}
