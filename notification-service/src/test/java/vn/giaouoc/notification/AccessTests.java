package vn.giaouoc.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.notification.application.Notice;
import vn.giaouoc.notification.application.NoticeBoard;
import vn.giaouoc.notification.application.Notices;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class AccessTests extends AccessContract {

	@Autowired
	private Notices notices;

	@Autowired
	private NoticeBoard board;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Override
	protected void rows(AccessMatrix matrix) {
		Kind notices = Kind.in().in("unread", this::notice).in("read", (spot) -> {
			Subject notice = notice(spot);
			new Scope(spot.person(), Set.of(), null, null)
				.run(() -> this.board.read(spot.person(), notice.id()));
			return notice;
		});
		Kind unread = Kind.of(this::notice);
		matrix.row("GET /api/notification/notices").about(notices).finding("id");
		matrix.row("GET /api/notification/notices")
			.named("unread")
			.about(unread)
			.asking((_) -> "unread=true")
			.finding("id");
		matrix.row("GET /api/notification/notices/unread-count").alone("it counts the caller's own");
		matrix.row("POST /api/notification/notices/{id}/read").about(notices);
		matrix.row("POST /api/notification/notices/read-all").alone("it marks the caller's own");
		matrix.row("GET /api/notification/preferences").alone("they are the caller's own");
		matrix.row("PUT /api/notification/preferences")
			.alone("they are the caller's own")
			.sending((_, _) -> Map.of("version", 0, "email", true, "language", "vi"));
	}

	private Subject notice(Spot spot) {
		UUID event = UUID.randomUUID();
		Notice notice = new Notice(spot.person(), vn.giaouoc.notification.application.Kind.UNIT_CHANGED,
				Map.of("before", "Xã Cũ", "unit", "Xã Mới", "until", "—"), "/directory");
		UUID id = Scope.system("messaging", () -> this.transactions.execute((_) -> {
			this.notices.give(event, List.of(notice));
			return this.jdbc.sql("select id from notice where event_id = :event")
				.param("event", event)
				.query(UUID.class)
				.single();
		}));
		return Subject.of(Objects.requireNonNull(id));
	}

}
