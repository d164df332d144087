package vn.giaouoc.notification.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person finds under the bell. */
@Service
public class NoticeBoard {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final NoticeTexts texts;

	NoticeBoard(JdbcClient jdbc, JsonMapper json, NoticeTexts texts) {
		this.jdbc = jdbc;
		this.json = json;
		this.texts = texts;
	}

	@Transactional(readOnly = true)
	public Page<NoticeView> page(UUID personId, boolean unreadOnly, PageQuery query, Locale language) {
		List<NoticeView> items = this.jdbc.sql("""
				select id, kind, parameters, link, business_at, read_at is not null as read from notice
				where person_id = :person and (not :unread or read_at is null)
				order by created_at desc, id limit :size offset :offset
				""")
			.param("person", personId)
			.param("unread", unreadOnly)
			.param("size", query.size())
			.param("offset", query.offset())
			.query((row, _) -> view(row, language))
			.list();
		State state = state(personId);
		return Page.of(items, unreadOnly ? state.unread() : state.total(), query);
	}

	/**
	 * How many notices there are and how many unread; the tag changes whenever the list
	 * does.
	 */
	@Transactional(readOnly = true)
	public State state(UUID personId) {
		return this.jdbc.sql("""
				select count(*), count(*) filter (where read_at is null),
					coalesce(extract(epoch from greatest(max(created_at), max(read_at))), 0)
				from notice where person_id = :person
				""")
			.param("person", personId)
			.query((row, _) -> new State(row.getLong(1), row.getLong(2), row.getBigDecimal(3).toPlainString()))
			.single();
	}

	/**
	 * Marks a notice as read; again changes nothing.
	 * @throws Problem 404 for somebody else's
	 */
	@Transactional
	public void read(UUID personId, UUID noticeId) {
		int known = this.jdbc.sql(
				"update notice set read_at = coalesce(read_at, clock_timestamp()) where id = :id and person_id = :person")
			.param("id", noticeId)
			.param("person", personId)
			.update();
		if (known == 0) {
			throw Problem.notFound();
		}
		seen(personId);
	}

	@Transactional
	public void readAll(UUID personId) {
		this.jdbc.sql("update notice set read_at = clock_timestamp() where person_id = :person and read_at is null")
			.param("person", personId)
			.update();
		seen(personId);
	}

	private void seen(UUID personId) {
		this.jdbc.sql("""
				update delivery d set state = 'SEEN', changed_at = clock_timestamp() from notice n
				where n.id = d.notice_id and n.person_id = :person and n.read_at is not null
					and d.channel = 'IN_APP' and d.state = 'SENT'
				""").param("person", personId).update();
	}

	private NoticeView view(ResultSet row, Locale language) throws SQLException {
		Kind kind = Kind.valueOf(row.getString("kind"));
		Map<String, String> parameters = this.json.readValue(row.getString("parameters"), Notices.PARAMETERS);
		return new NoticeView(row.getObject("id", UUID.class), kind, kind.official(), this.texts.title(kind, language),
				this.texts.text(kind, parameters, language), row.getString("link"),
				row.getObject("business_at", OffsetDateTime.class).toInstant(), row.getBoolean("read"));
	}

	/** Totals of a person's board and a tag of its state. */
	public record State(long total, long unread, String tag) {
	}

}
