package vn.giaouoc.documents;

import java.util.List;

/**
 * An administrative document by its elements (NĐ 30/2020, Điều 8); what may be absent is
 * an empty list. One signature stands right of the recipients; several, as the two of
 * minutes or those of whoever joins in a document, stand above them, two to a row.
 */
public record OfficialDocument(Letterhead letterhead, Reference reference, Dateline dateline, Subject subject,
		List<String> addressees, List<String> bases, List<Block> body, List<Signature> signatures,
		Recipients recipients, List<Annex> annexes, Orientation orientation) {

	public OfficialDocument {
		addressees = Text.required(addressees);
		bases = Text.required(bases);
		body = List.copyOf(body);
		signatures = List.copyOf(signatures);
		annexes = List.copyOf(annexes);
		if (signatures.isEmpty()) {
			throw new IllegalArgumentException("văn bản phải có chữ ký");
		}
		if (orientation == Orientation.LANDSCAPE && body.stream().noneMatch(Block.Table.class::isInstance)) {
			throw new IllegalArgumentException("chỉ văn bản có bảng không nằm trong phụ lục mới để giấy ngang");
		}
	}

}
