package vn.giaouoc.notification.application;

import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a notice in a language. */
@Component
class NoticeTexts {

	private final MessageSource messages;

	NoticeTexts(MessageSource messages) {
		this.messages = messages;
	}

	String title(Kind kind, Locale language) {
		return message(kind.key() + ".title", language);
	}

	String text(Kind kind, Map<String, String> parameters, Locale language) {
		String text = message(kind.key(), language);
		for (Map.Entry<String, String> parameter : parameters.entrySet()) {
			text = text.replace("{" + parameter.getKey() + "}",
					spoken(parameter.getKey(), parameter.getValue(), language));
		}
		return text;
	}

	String message(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

	/** Roles are codes of the realm; a reader wants their names. */
	private String spoken(String name, String value, Locale language) {
		if (!name.equals("role")) {
			return value;
		}
		String spoken = this.messages.getMessage("role." + value, null, value, language);
		return (spoken != null) ? spoken : value;
	}

}
