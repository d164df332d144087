package vn.giaouoc.local.command;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * Takes every mail that the demo sends and shows it on a page: nothing leaves the
 * machine. Mail is kept until the demo stops.
 */
final class MailCatcher implements AutoCloseable {

	private static final int SHOWN = 200;

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

	private final GreenMail mail;

	private final HttpServer page;

	MailCatcher(int smtpPort, int pagePort) throws IOException {
		this.mail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
			.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		this.mail.start();
		this.page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
		this.page.createContext("/", this::answer);
		this.page.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		List<MimeMessage> received = List.of(this.mail.getReceivedMessages());
		String body;
		try {
			body = path.matches("/\\d{1,6}") ? one(received, Integer.parseInt(path.substring(1))) : list(received);
		}
		catch (MessagingException ex) {
			body = "<p>Không đọc được thư này.</p>";
		}
		byte[] html = html(body).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
		// A mail is foreign text: it is shown, never run.
		exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
		exchange.sendResponseHeaders(200, html.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(html);
		}
	}

	private static String html(String body) {
		return """
				<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Hộp thư thử · Giao Ước</title>
				<meta name="viewport" content="width=device-width,initial-scale=1"><style>
				body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1f2328}
				table{border-collapse:collapse;width:100%%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd}
				pre{white-space:pre-wrap;font:inherit;background:#f6f6f4;padding:1rem;border-radius:6px}a{color:#8f1d14}
				</style></head><body><h1>Hộp thư thử</h1>%s</body></html>
				"""
			.formatted(body);
	}

	private static String list(List<MimeMessage> received) throws MessagingException {
		if (received.isEmpty()) {
			return "<p>Chưa có thư nào. Thư của bản dùng thử đều đến đây, không thư nào ra khỏi máy.</p>";
		}
		StringBuilder rows = new StringBuilder("<table><tr><th>Lúc<th>Gửi tới<th>Tiêu đề</tr>");
		for (int n = received.size() - 1; n >= Math.max(0, received.size() - SHOWN); n--) {
			MimeMessage message = received.get(n);
			rows.append("<tr><td>")
				.append(when(message.getSentDate()))
				.append("<td>")
				.append(recipients(message))
				.append("<td><a href=\"/")
				.append(n + 1)
				.append("\">")
				.append(escape(message.getSubject()))
				.append("</a></tr>");
		}
		return "<p>" + received.size() + " thư" + ((received.size() > SHOWN) ? ", hiện " + SHOWN + " thư mới nhất" : "")
				+ ".</p>" + rows.append("</table>");
	}

	private static String one(List<MimeMessage> received, int number) throws MessagingException, IOException {
		if (number < 1 || number > received.size()) {
			return "<p>Không có thư này. <a href=\"/\">Về danh sách</a></p>";
		}
		MimeMessage message = received.get(number - 1);
		return "<p><a href=\"/\">Về danh sách</a></p><h2>" + escape(message.getSubject()) + "</h2><p>Gửi tới "
				+ recipients(message) + ", lúc " + when(message.getSentDate()) + "</p><pre>" + escape(text(message))
				+ "</pre>";
	}

	private static String text(Part part) throws MessagingException, IOException {
		Object content = part.getContent();
		if (content instanceof Multipart multipart) {
			StringBuilder all = new StringBuilder();
			for (int n = 0; n < multipart.getCount(); n++) {
				BodyPart inner = multipart.getBodyPart(n);
				if (inner.isMimeType("text/plain") || inner.isMimeType("multipart/*")) {
					all.append(text(inner));
				}
			}
			return all.toString();
		}
		return content.toString();
	}

	private static String recipients(MimeMessage message) throws MessagingException {
		StringBuilder all = new StringBuilder();
		for (Address address : message.getAllRecipients()) {
			all.append(all.isEmpty() ? "" : ", ").append(escape(address.toString()));
		}
		return all.toString();
	}

	private static String when(Date sent) {
		return (sent == null) ? ""
				: WHEN.format(ZonedDateTime.ofInstant(sent.toInstant(), ZoneId.of("Asia/Ho_Chi_Minh")));
	}

	private static String escape(String text) {
		return (text == null) ? "(không có tiêu đề)"
				: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	@Override
	public void close() {
		this.page.stop(0);
		this.mail.stop();
	}

}
