package vn.giaouoc.kit.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;

/**
 * Which part of a list is wanted.
 *
 * @param page from 0
 * @param size 1 to {@value #MOST}
 * @param sort a name that the list knows, then optionally ",asc" or ",desc"
 * @param q free text, with or without diacritics
 */
@ParameterObject
public record PageQuery(int page, int size, @Nullable String sort, @Nullable String q) {

	/** The most rows that one answer holds. */
	public static final int MOST = 100;

	private static final int USUAL = 20;

	private static final int DEEPEST = 100_000;

	public PageQuery {
		if (page < 0 || size < 1 || size > MOST || (long) page * size > DEEPEST) {
			throw new Problem(HttpStatus.BAD_REQUEST, "page-out-of-range", Map.of("most", MOST));
		}
		q = (q == null || q.isBlank()) ? null : q.strip();
	}

	public static PageQuery of(@Nullable Integer page, @Nullable Integer size, @Nullable String sort,
			@Nullable String q) {
		return new PageQuery((page != null) ? page : 0, (size != null) ? size : USUAL, sort, q);
	}

	public int offset() {
		return this.page * this.size;
	}

	/**
	 * The ORDER BY of the wanted sort; only columns that the list names get into SQL.
	 * @param columns SQL expressions by public name
	 * @param otherwise the public name that sorts when none is wanted
	 */
	public String orderBy(Map<String, String> columns, String otherwise) {
		String[] wanted = ((this.sort != null) ? this.sort : otherwise).split(",", 2);
		String column = columns.get(wanted[0]);
		boolean descending = wanted.length > 1 && wanted[1].equalsIgnoreCase("desc");
		if (column == null || (wanted.length > 1 && !descending && !wanted[1].equalsIgnoreCase("asc"))) {
			throw new Problem(HttpStatus.BAD_REQUEST, "unknown-sort",
					Map.of("known", String.join(", ", columns.keySet().stream().sorted().toList())));
		}
		return column + (descending ? " desc" : " asc");
	}

}
