package vn.giaouoc.plan.directory.domain;

/**
 * Who manages a unit: rows of units managed by a sector are listed for information,
 * outside the commune's quota.
 */
public enum ManagedBy {

	COMMUNE, DISTRICT, PROVINCE, EDUCATION, HEALTH, POLICE, MILITARY

}
