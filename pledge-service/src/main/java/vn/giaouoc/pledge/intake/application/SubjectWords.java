package vn.giaouoc.pledge.intake.application;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.pledge.registration.domain.SubjectKind;

/** Kinds of those who pledge, as workbooks call them. */
final class SubjectWords {

	private SubjectWords() {
	}

	static String of(SubjectKind kind) {
		return switch (kind) {
			case OFFICIAL -> "Cá nhân";
			case COLLECTIVE -> "Tập thể";
			case HOUSEHOLD -> "Hộ gia đình";
			case VILLAGER -> "Người dân";
		};
	}

	static @Nullable SubjectKind kind(String written) {
		for (SubjectKind kind : SubjectKind.values()) {
			if (SearchKey.fold(of(kind)).equals(SearchKey.fold(written))) {
				return kind;
			}
		}
		return null;
	}

}
