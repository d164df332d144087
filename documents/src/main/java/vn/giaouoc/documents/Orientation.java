package vn.giaouoc.documents;

/** How the paper lies. */
public enum Orientation {

	PORTRAIT, LANDSCAPE

}
