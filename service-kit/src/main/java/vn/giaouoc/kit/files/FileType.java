package vn.giaouoc.kit.files;

/**
 * The kinds of file that are taken in, known by their content and never by their name.
 */
public enum FileType {

	PDF("application/pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	PNG("image/png", "png"),

	JPEG("image/jpeg", "jpg"),

	/** UTF-8 without control characters. */
	TEXT("text/plain;charset=UTF-8", "txt");

	private final String mediaType;

	private final String extension;

	FileType(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	public String extension() {
		return this.extension;
	}

}
