package vn.giaouoc.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import vn.giaouoc.documents.Block;
import vn.giaouoc.documents.Dateline;
import vn.giaouoc.documents.Docx;
import vn.giaouoc.documents.Letterhead;
import vn.giaouoc.documents.Listing;
import vn.giaouoc.documents.ListingColumn;
import vn.giaouoc.documents.OfficialDocument;
import vn.giaouoc.documents.Orientation;
import vn.giaouoc.documents.Pdf;
import vn.giaouoc.documents.Recipients;
import vn.giaouoc.documents.Reference;
import vn.giaouoc.documents.Signature;
import vn.giaouoc.documents.Subject;
import vn.giaouoc.documents.Xlsx;

/** A plan's words as pdf and docx, and a listing of twenty thousand rows as xlsx. */
final class DocumentsBench {

	private static final int WARM_UP = 20;

	private static final int ROUNDS = 20;

	private static final int ROWS = 20_000;

	private static final Instant CREATED = Instant.parse("2022-01-25T03:00:00Z");

	private DocumentsBench() {
	}

	static void run(Path project, PrintStream out) throws IOException {
		pdf(project, out);
		for (int rows : new int[] { ROWS, 10 * ROWS }) {
			listing(rows, out);
		}
	}

	static void pdf(Path project, PrintStream out) throws IOException {
		OfficialDocument document = document(CheckBench.plan(project));
		long start = System.nanoTime();
		Pdf.of(document, CREATED);
		out.printf("pdf, lần đầu trong JVM mới: %.0f ms%n", (System.nanoTime() - start) / 1e6);
		measure("pdf", () -> Pdf.of(document, CREATED), "đích: 1 s", out);
		measure("docx", () -> Docx.of(document, CREATED), "không có đích", out);
	}

	private static void measure(String name, Runnable work, String goal, PrintStream out) {
		for (int round = 0; round < WARM_UP; round++) {
			work.run();
		}
		long[] times = new long[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.run();
			times[round] = System.nanoTime() - start;
		}
		Arrays.sort(times);
		out.printf("%s dài bằng kế hoạch mẫu: trung vị %.0f ms, lâu nhất %.0f ms (%s)%n", name, times[ROUNDS / 2] / 1e6,
				times[ROUNDS - 1] / 1e6, goal);
	}

	/** Ten times the rows must not take ten times the memory. */
	private static void listing(int rows, PrintStream out) throws IOException {
		Listing<Integer> listing = new Listing<>("Đăng ký", List.of(
				new ListingColumn.Figure<>("STT", 7, BigDecimal::valueOf),
				new ListingColumn.Words<>("Họ và tên", 24, (row) -> "Hồ Văn Thử " + row),
				new ListingColumn.Words<>("Chức vụ, đơn vị", 30, (_) -> "Công chức Văn phòng - Thống kê"),
				new ListingColumn.Words<>("Danh hiệu", 26, (_) -> "Chiến sĩ thi đua cơ sở"),
				new ListingColumn.Words<>("Hình thức", 20, (_) -> "Giấy khen"),
				new ListingColumn.Day<>("Ngày đăng ký", 14, (row) -> LocalDate.of(2022, 1, 26).plusDays(row % 14))));
		System.gc();
		List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
		pools.forEach(MemoryPoolMXBean::resetPeakUsage);
		long start = System.nanoTime();
		Xlsx.write(listing, IntStream.rangeClosed(1, rows).iterator(), CREATED, OutputStream.nullOutputStream());
		double seconds = (System.nanoTime() - start) / 1e9;
		long peak = pools.stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() >> 20;
		out.printf("xlsx %,d hàng: %.2f s, đỉnh bộ nhớ kể cả rác %d MB (đích: 20.000 hàng trong 5 s)%n", rows, seconds,
				peak);
	}

	/** Its lines are paragraphs; what they say does not change how long it takes. */
	private static OfficialDocument document(Path plan) throws IOException {
		List<Block> body = Files.readAllLines(plan)
			.stream()
			.filter((line) -> !line.isBlank())
			.<Block>map((line) -> new Block.Paragraph(line.replace('\t', ' ')))
			.toList();
		return new OfficialDocument(new Letterhead("UBND huyện Trà Bồng", "Ủy ban nhân dân xã Trà Phong"),
				new Reference(15, "KH-UBND"), Dateline.dated("Trà Phong", LocalDate.of(2022, 1, 25)),
				new Subject.Titled("Kế hoạch", "Đăng ký giao ước thi đua năm 2022"), List.of(), List.of(), body,
				List.of(new Signature(List.of("TM. Ủy ban nhân dân", "Chủ tịch"), "Trương Ngọc Thanh")),
				new Recipients(List.of("Các bộ phận, thôn"), "VT"), List.of(), Orientation.PORTRAIT);
	}

}
