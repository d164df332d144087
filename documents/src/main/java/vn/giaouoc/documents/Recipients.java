package vn.giaouoc.documents;

import java.util.List;

/** Who receives the document and where the copy on file lies ("VT, VP") (box 9b). */
public record Recipients(List<String> to, String onFile) {

	public Recipients {
		to = Text.required(to);
		onFile = Text.required(onFile);
	}

}
