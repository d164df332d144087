package vn.giaouoc.pledge.cluster.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;

/** For whoever writes on behalf of the unit that leads the cluster. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Access(reach = Reach.UNIT, roles = { "cluster-lead", "unit-head", "commune-officer", "commune-leader",
		"district-officer", "district-leader" })
@interface ForTheLead {

}
