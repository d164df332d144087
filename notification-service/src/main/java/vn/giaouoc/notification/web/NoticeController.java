package vn.giaouoc.notification.web;

import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.notification.application.NoticeBoard;
import vn.giaouoc.notification.application.NoticeView;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The bell: polled with an ETag, because links are weak. */
@RestController
@RequestMapping("/api/notification/notices")
@Tag(name = "Thông báo")
class NoticeController {

	private final NoticeBoard board;

	NoticeController(NoticeBoard board) {
		this.board = board;
	}

	@GetMapping
	@Access(reach = Reach.SELF)
	@Operation(summary = "Thông báo của tôi, mới nhất trước")
	@Nullable ResponseEntity<Page<NoticeView>> page(@Parameter(hidden = true) Actor actor, PageQuery query,
			@RequestParam(defaultValue = "false") boolean unread, Locale language, WebRequest request) {
		String tag = this.board.state(actor.personId()).tag();
		String etag = "\"%s-%s-%s-%d-%d\"".formatted(tag, language.getLanguage(), unread, query.page(), query.size());
		return request.checkNotModified(etag) ? null
				: answer(etag, this.board.page(actor.personId(), unread, query, language));
	}

	@GetMapping("/unread-count")
	@Access(reach = Reach.SELF)
	@Operation(summary = "Số thông báo chưa đọc")
	@Nullable ResponseEntity<Unread> unread(@Parameter(hidden = true) Actor actor, WebRequest request) {
		NoticeBoard.State state = this.board.state(actor.personId());
		String etag = "\"%s-%d\"".formatted(state.tag(), state.unread());
		return request.checkNotModified(etag) ? null : answer(etag, new Unread(state.unread()));
	}

	@PostMapping("/{id}/read")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Access(reach = Reach.SELF)
	@Operation(summary = "Đánh dấu đã đọc")
	void read(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
		this.board.read(actor.personId(), id);
	}

	@PostMapping("/read-all")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Access(reach = Reach.SELF)
	@Operation(summary = "Đánh dấu tất cả đã đọc")
	void readAll(@Parameter(hidden = true) Actor actor) {
		this.board.readAll(actor.personId());
	}

	private static <T> ResponseEntity<T> answer(String etag, T body) {
		return ResponseEntity.ok().eTag(etag).cacheControl(CacheControl.noCache().cachePrivate()).body(body);
	}

	/** How many notices wait to be read. */
	record Unread(long unread) {
	}

}
