package vn.giaouoc.pledge.progress.domain;

/** A traffic light: on its way, behind, in danger; none where nothing is known yet. */
public enum Light {

	NONE, GREEN, AMBER, RED

}
