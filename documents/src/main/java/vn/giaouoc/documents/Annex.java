package vn.giaouoc.documents;

import java.util.List;

/** An annex: pages of its own, numbered by themselves (Phụ lục I, phần III). */
public record Annex(String title, List<Block> body) {

	public Annex {
		title = Text.required(title);
		body = List.copyOf(body);
	}

}
