package vn.giaouoc.notification.application;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * E-mail deliveries that wait, and what became of them. The ledger has one row each,
 * however often is tried.
 */
@Service
public class MailQueue {

	private static final int MOST_ATTEMPTS = 8;

	private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final NoticeTexts texts;

	MailQueue(JdbcClient jdbc, JsonMapper json, NoticeTexts texts) {
		this.jdbc = jdbc;
		this.json = json;
		this.texts = texts;
	}

	/** Takes the deliveries that are due, locked until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Mail> due(int most) {
		return this.jdbc
			.sql("""
					select d.notice_id, p.email, p.full_name, n.kind, n.parameters, n.link, coalesce(pr.language, 'vi'), d.attempts
					from delivery d join notice n on n.id = d.notice_id
						join directory_person p on p.id = d.person_id
						left join preference pr on pr.person_id = d.person_id
					where d.channel = 'EMAIL' and d.state = 'QUEUED' and d.due_at <= clock_timestamp() and p.email is not null
					order by d.due_at limit :most for update of d skip locked
					""")
			.param("most", most)
			.query((row, _) -> {
				Locale language = Locale.forLanguageTag(row.getString(7));
				Kind kind = Kind.valueOf(row.getString(4));
				return new Mail(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
						this.texts.title(kind, language),
						this.texts.text(kind, this.json.readValue(row.getString(5), PARAMETERS), language),
						row.getString(6), this.texts.message("mail.open", language),
						this.texts.message("mail.foot", language), row.getInt(8));
			})
			.list();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void sent(Mail mail) {
		change(mail, "SENT", null, Duration.ZERO);
	}

	/** The server refuses this address for good. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void bounced(Mail mail, String reason) {
		change(mail, "BOUNCED", reason, Duration.ZERO);
	}

	/** Tries again after ever longer waits, and gives up in the end. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void failed(Mail mail, String reason) {
		boolean last = mail.attempts() + 1 >= MOST_ATTEMPTS;
		change(mail, last ? "FAILED" : "QUEUED", reason, Duration.ofSeconds(5L << mail.attempts()));
	}

	private void change(Mail mail, String state, @Nullable String reason, Duration wait) {
		this.jdbc
			.sql("""
					update delivery set state = :state, reason = :reason, attempts = attempts + 1, changed_at = clock_timestamp(),
						due_at = clock_timestamp() + make_interval(secs => :wait)
					where notice_id = :notice and channel = 'EMAIL'
					""")
			.param("state", state)
			.param("reason", reason)
			.param("wait", (double) wait.toSeconds())
			.param("notice", mail.noticeId())
			.update();
	}

	/** An e-mail ready to go. */
	public record Mail(UUID noticeId, String address, String name, String subject, String text, @Nullable String link,
			String openText, String footText, int attempts) {
	}

}
