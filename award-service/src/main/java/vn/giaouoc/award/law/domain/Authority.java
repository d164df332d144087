package vn.giaouoc.award.law.domain;

/** Who may decide on a title or form. */
public enum Authority {

	COMMUNE_CHAIR, DISTRICT_CHAIR, PROVINCE_CHAIR, MINISTER, PRIME_MINISTER, PRESIDENT, OWN_COMMAND

}
