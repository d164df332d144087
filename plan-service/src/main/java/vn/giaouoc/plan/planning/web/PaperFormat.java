package vn.giaouoc.plan.planning.web;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;

import vn.giaouoc.documents.Docx;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Pdf;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** As what a paper goes out (media types by ECMA-376 and RFC 8118). */
enum PaperFormat {

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Docx::of),

	PDF(MediaType.APPLICATION_PDF_VALUE, Pdf::of);

	private final MediaType type;

	private final BiFunction<OfficialDocument, Instant, byte[]> writer;

	PaperFormat(String type, BiFunction<OfficialDocument, Instant, byte[]> writer) {
		this.type = MediaType.parseMediaType(type);
		this.writer = writer;
	}

	/** The name has letters that every file system and mail program keeps. */
	ResponseEntity<byte[]> answer(OfficialDocument document, Instant created) {
		Integer number = document.reference().number();
		String name = "ke-hoach-" + ((number != null) ? number : "du-thao") + "." + name().toLowerCase(Locale.ROOT);
		return ResponseEntity.ok()
			.contentType(this.type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(this.writer.apply(document, created));
	}

}
