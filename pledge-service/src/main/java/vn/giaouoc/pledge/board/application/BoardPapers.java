package vn.giaouoc.pledge.board.application;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Listing;
import vn.giaouoc.documents.ListingColumn.Figure;
import vn.giaouoc.documents.ListingColumn.Words;
import vn.giaouoc.pledge.board.application.Boards.BoardRow;
import vn.giaouoc.pledge.board.application.Boards.CommuneSteps;
import vn.giaouoc.pledge.sheet.domain.SheetState;

/** Boards as workbooks: the same rows and figures as on the page. */
public final class BoardPapers {

	/** The units of a window. */
	public static final Listing<BoardRow> BOARD = new Listing<>("Bảng theo dõi đăng ký",
			List.of(new Words<>("Mã đơn vị", 14, (row) -> row.unit().code()),
					new Words<>("Đơn vị", 32, (row) -> row.unit().name()), figure("Cần đăng ký", BoardRow::expected),
					figure("Đã đăng ký", BoardRow::registered), figure("Chờ xác nhận", BoardRow::submitted),
					figure("Đã xác nhận", BoardRow::confirmed), figure("Đã gửi lên", BoardRow::sent),
					figure("Đã duyệt", BoardRow::received), figure("Trả lại", BoardRow::returned),
					figure("Bổ sung sau hạn", BoardRow::late), new Words<>("Bảng", 14, (row) -> state(row.sheet())),
					new Words<>("Gửi lúc", 20, (row) -> moment(row.sheetSentAt())),
					new Words<>("Nhắc lần cuối", 20, (row) -> moment(row.remindedAt()))));

	/** The communes of a year. */
	public static final Listing<CommuneSteps> STEPS = new Listing<>("Tiến độ các xã", List.of(
			new Words<>("Mã xã", 12, (row) -> row.unit().code()), new Words<>("Xã", 28, (row) -> row.unit().name()),
			new Words<>("Mở đăng ký", 20, (row) -> moment(row.opens())),
			new Words<>("Hết hạn", 20, (row) -> moment(row.ends())), figure("Cần đăng ký", CommuneSteps::expected),
			figure("Đã đăng ký", CommuneSteps::registered), figure("Đã xác nhận", CommuneSteps::confirmed),
			figure("Số đơn vị", CommuneSteps::units), figure("Bảng đã gửi", CommuneSteps::sheetsSent),
			figure("Bảng đã duyệt", CommuneSteps::sheetsReceived),
			new Words<>("Tổng hợp gửi lên", 20, (row) -> moment(row.sealedAt()))));

	private static final Map<SheetState, String> STATES = Map.of(SheetState.SENT, "Chờ duyệt", SheetState.RECEIVED,
			"Đã duyệt", SheetState.RETURNED, "Trả lại");

	private BoardPapers() {
	}

	private static <T> Figure<T> figure(String title, ToLongFunction<T> value) {
		return new Figure<>(title, 12, (row) -> BigDecimal.valueOf(value.applyAsLong(row)));
	}

	private static String state(@Nullable SheetState state) {
		return (state != null) ? STATES.getOrDefault(state, state.name()) : "Chưa gửi";
	}

	private static @Nullable String moment(@Nullable OffsetDateTime moment) {
		return (moment != null) ? DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").format(moment) : null;
	}

}
