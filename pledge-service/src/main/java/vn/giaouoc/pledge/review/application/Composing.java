package vn.giaouoc.pledge.review.application;

import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.pledge.review.domain.PaperContent;

/** A content whose letters are all composed (NFC), whatever the keyboard sent. */
final class Composing {

	private Composing() {
	}

	/** JSON has no letters but those of its texts, so its text is composed as a whole. */
	static PaperContent nfc(PaperContent content, JsonMapper json) {
		return json.readValue(SearchKey.compose(json.writeValueAsString(content)), PaperContent.class);
	}

}
