package vn.giaouoc.kit.imports;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of an import with its cells by their headers. */
public record RowView(String sheet, int line, @Schema(allowableValues = {
		"NEW", "SAME", "FAULTY" }) String verdict, Map<String, String> cells, List<Remark> faults,
		List<Remark> questions){

	/** What is said about a cell, or about the row. */
	public record Remark(@Nullable String column, String code, String message) {
	}

}
