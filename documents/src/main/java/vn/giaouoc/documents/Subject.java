package vn.giaouoc.documents;

/** What the document is and what it is about (box 5). */
public sealed interface Subject {

	String about();

	/** Type and abstract above the body (box 5a). */
	record Titled(String type, String about) implements Subject {

		public Titled {
			type = Text.required(type);
			about = Text.required(about);
		}

	}

	/** An official letter has no type; "V/v ..." stands under its number (box 5b). */
	record Letter(String about) implements Subject {

		public Letter {
			about = Text.required(about);
		}

	}

}
