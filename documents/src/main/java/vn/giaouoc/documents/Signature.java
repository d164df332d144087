package vn.giaouoc.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Authority and post, line by line in ordinary letters ("TM. Ủy ban nhân dân", "Chủ
 * tịch"), and the signer's name without titles (boxes 7a to 7c).
 */
public record Signature(List<String> authority, @Nullable String name) {

	public Signature {
		authority = Text.required(authority);
		name = (name != null) ? Text.required(name) : null;
		if (authority.isEmpty()) {
			throw new IllegalArgumentException("thiếu quyền hạn, chức vụ của người ký");
		}
	}

}
