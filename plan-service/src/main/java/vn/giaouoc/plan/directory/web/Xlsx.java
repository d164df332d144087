package vn.giaouoc.plan.directory.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A workbook as an answer (media type by ECMA-376). */
final class Xlsx {

	static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private Xlsx() {
	}

	static ResponseEntity<byte[]> answer(String name, byte[] workbook) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(workbook);
	}

}
