package vn.giaouoc.kit.web;

import java.util.List;

/**
 * One part of a list, as every list answers.
 *
 * @param items the rows of this part
 * @param total how many rows the caller may see in all
 * @param page from 0
 * @param size rows per part
 */
public record Page<T>(List<T> items, long total, int page, int size) {

	public static <T> Page<T> of(List<T> items, long total, PageQuery query) {
		return new Page<>(items, total, query.page(), query.size());
	}

}
