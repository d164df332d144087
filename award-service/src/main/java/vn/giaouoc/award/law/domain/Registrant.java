package vn.giaouoc.award.law.domain;

/** Who may register for a title or form. */
public enum Registrant {

	OFFICIAL, WORKER, FARMER, MILITARY, POLICE, UNIT, COMMUNE, VILLAGE, HOUSEHOLD

}
