package vn.giaouoc.notification.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.notification.application.MailQueue;
import vn.giaouoc.notification.application.MailQueue.Mail;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * Sends what is due, each mail in its own transaction: a second copy goes out only if the
 * process dies between the server's answer and the commit.
 */
class MailSender {

	private static final Logger log = LoggerFactory.getLogger(MailSender.class);

	private static final int AT_ONCE = 500;

	private final MailQueue queue;

	private final JavaMailSender sender;

	private final TransactionTemplate transactions;

	private final MailSettings settings;

	MailSender(MailQueue queue, JavaMailSender sender, TransactionTemplate transactions, MailSettings settings) {
		this.queue = queue;
		this.sender = sender;
		this.transactions = transactions;
		this.settings = settings;
	}

	/**
	 * Sends until nothing is due, some hundred at most, so that a stop need not wait for
	 * long.
	 */
	void sendDue() {
		Scope.system("jobs", () -> {
			int tried = 0;
			while (tried < AT_ONCE && sendOne()) {
				tried++;
			}
		});
	}

	private boolean sendOne() {
		return Boolean.TRUE.equals(this.transactions.execute((_) -> {
			List<Mail> due = this.queue.due(1);
			due.forEach(this::send);
			return !due.isEmpty();
		}));
	}

	private void send(Mail mail) {
		try {
			this.sender.send(message(mail));
			this.queue.sent(mail);
		}
		catch (MailSendException ex) {
			if (addressRefused(ex)) {
				this.queue.bounced(mail, "address-refused");
			}
			else {
				again(mail, ex);
			}
		}
		catch (MailException | MessagingException ex) {
			again(mail, ex);
		}
	}

	/** The exception's text may hold the address, so only its class is kept. */
	private void again(Mail mail, Exception ex) {
		log.warn("Mail for notice {} waits: {}", mail.noticeId(), ex.getClass().getSimpleName());
		this.queue.failed(mail, ex.getClass().getSimpleName());
	}

	private static boolean addressRefused(MailSendException ex) {
		for (Exception cause : ex.getMessageExceptions()) {
			if (cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null
					&& refused.getInvalidAddresses().length > 0) {
				return true;
			}
		}
		return false;
	}

	private MimeMessage message(Mail mail) throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setFrom(this.settings.from());
		helper.setTo(new InternetAddress(mail.address(), true));
		helper.setSubject(mail.subject());
		String link = (mail.link() != null) ? this.settings.page().resolve(mail.link()).toString() : null;
		String plain = mail.text() + ((link != null) ? "\n\n" + mail.openText() + ": " + link : "") + "\n\n-- \n"
				+ mail.footText();
		String action = (link != null) ? "<p><a href=\"" + HtmlUtils.htmlEscape(link) + "\" style=\"color:#A8201A\">"
				+ HtmlUtils.htmlEscape(mail.openText()) + "</a></p>" : "";
		helper.setText(plain,
				"<div lang=\"vi\" style=\"font:16px/1.6 'Be Vietnam Pro',Arial,sans-serif;color:#1E2227\"><p>"
						+ HtmlUtils.htmlEscape(mail.text()) + "</p>" + action
						+ "<p style=\"color:#5C6470;font-size:13px\">" + HtmlUtils.htmlEscape(mail.footText())
						+ "</p></div>");
		return message;
	}

}
