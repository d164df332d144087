package vn.giaouoc.checker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CheckTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final Check check = new Check(new PrintStream(this.out, true, StandardCharsets.UTF_8),
			new PrintStream(this.err, true, StandardCharsets.UTF_8));

	@TempDir
	private Path folder;

	private Path clean;

	private Path late;

	@BeforeEach
	void write() throws IOException {
		this.clean = Files.writeString(this.folder.resolve("sach.txt"), Plans.clean());
		this.late = Files.writeString(this.folder.resolve("muon.txt"),
				Plans.changed("đến hết ngày 18/02/2022", "đến hết ngày 18/02/2021"));
	}

	@Test
	void aPlanWithoutErrorsEndsWithZero() {
		assertThat(run(this.clean.toString())).isZero();
		assertThat(out()).contains("Bình Minh, 12/01/2022").endsWith("0 lỗi, 0 cảnh báo, 0 lưu ý.\n");
	}

	@Test
	void anErrorEndsWithOneAndIsShownWithItsLineAMarkAndTheMend() {
		assertThat(run(this.late.toString())).isEqualTo(1);
		assertThat(out()).contains("LỖI (phải sửa trước khi ban hành)", "dòng 32, mục IV.2 [deadline-before-issue]",
				"Sửa thành: 18/02/2022");
		List<String> lines = out().lines().toList();
		int marked = 0;
		for (int at = 1; at < lines.size(); at++) {
			if (lines.get(at).contains("^^^^")) {
				marked = at;
				break;
			}
		}
		int from = lines.get(marked).indexOf('^');
		int to = lines.get(marked).lastIndexOf('^') + 1;
		assertThat(lines.get(marked - 1).substring(from, to)).isEqualTo("18/02/2021");
	}

	@Test
	void jsonHasTheKeysThatOthersReadAndNothingElseOnTheLine() {
		run(this.late.toString(), "--json");
		JsonNode json = JsonMapper.shared().readTree(out());

		assertThat(json.propertyNames()).contains("documentNumber", "symbol", "place", "issueDate", "issuingBody",
				"signer", "authority", "year", "sections", "themes", "rounds", "windows", "titles", "forms", "targets",
				"reviews", "recipients", "findings");
		assertThat(json.get("issueDate").asString()).isEqualTo("2022-01-12");
		assertThat(json.get("windows").get(0).get("closes").asString()).isEqualTo("2021-02-19T00:00+07:00");
		assertThat(json.get("findings").get(0).get("severity").asString()).isEqualTo("error");
		assertThat(json.get("findings").get(0).get("place").propertyNames()).containsExactly("clause", "line", "start",
				"end");
		assertThat(json.get("titles").get(0).get("code").asString()).isEqualTo("GDVH");
	}

	@Test
	void aDraftMayLackItsNumberAndAnIssuedDocumentMayNot() throws IOException {
		Path draft = Files.writeString(this.folder.resolve("nhap.txt"),
				Plans.changed("Số: 09/KH-UBND", "Số:      /KH-UBND"));

		assertThat(run(draft.toString())).isZero();
		assertThat(run(draft.toString(), "--issued")).isEqualTo(1);
	}

	@Test
	void anUnusableFileIsOneLineAndTwo() throws IOException {
		Path word = Files.write(this.folder.resolve("cu.doc"),
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 });

		assertThat(run(word.toString())).isEqualTo(2);
		assertThat(run(this.folder.resolve("khong-co.txt").toString())).isEqualTo(2);
		assertThat(run()).isEqualTo(2);
		assertThat(run("--la")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).hasSize(4)
			.allMatch((line) -> line.startsWith("giaouoc: "));
		assertThat(out()).isEmpty();
	}

	private int run(String... arguments) {
		return this.check.run(List.of(arguments));
	}

	private String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
