package vn.giaouoc.local.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.giaouoc.local.rehearsal.Gateway.Refused;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StepsTests {

	private static final ZonedDateTime NOW = LocalDateTime.of(2022, 2, 9, 8, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh"));

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@Test
	void aStepIsPrintedWithTheDemosTimeAndItsCounts() {
		steps(false).take("receive", "Duyệt các bảng", (notes) -> {
			notes.put("sheets", "xã duyệt", 17);
			return notes;
		});
		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("1. Duyệt các bảng", "08:00 09/02/2022",
				"xã duyệt: 17");
	}

	@Test
	void forAProgramNothingIsPrintedOnTheWayAndAllIsInTheReport() {
		Steps steps = steps(true);
		steps.take("receive", "Duyệt các bảng", (notes) -> {
			notes.put("sheets", "xã duyệt", 17);
			return notes;
		});
		assertThat(this.printed.size()).isZero();
		JsonNode step = steps.json().path("steps").path(0);
		assertThat(step.path("step").asText()).isEqualTo("receive");
		assertThat(step.path("businessTime").asText()).isEqualTo("2022-02-09T08:00+07:00");
		assertThat(step.path("counts").path("sheets").asInt()).isEqualTo(17);
	}

	@Test
	void aRefusalEndsTheRehearsalWithTheStepTheAnswerAndWhatToDo() {
		assertThatExceptionOfType(Stopped.class).isThrownBy(() -> steps(false).take("sign", "Ký duyệt", (_) -> {
			throw new Refused(403, "forbidden", "Không có quyền.", "POST /ky");
		}))
			.satisfies((stopped) -> assertThat(stopped.kind()).isEqualTo(Kind.STEP))
			.withMessage(
					"bước \"Ký duyệt\" dừng lại: Không có quyền. (403 forbidden, POST /ky) Xem ./giaouoc logs, sửa rồi diễn tập lại.");
	}

	@Test
	void whatIsNoFaultOfTheStepIsToldAsItIs() {
		assertThatExceptionOfType(Stopped.class).isThrownBy(() -> steps(false).take("papers", "Ghi văn bản", (_) -> {
			throw new Stopped(Kind.DISK, "không ghi được.");
		})).withMessage("không ghi được.");
	}

	private Steps steps(boolean quiet) {
		return new Steps(new PrintStream(this.printed, true, StandardCharsets.UTF_8), quiet, () -> NOW);
	}

}
