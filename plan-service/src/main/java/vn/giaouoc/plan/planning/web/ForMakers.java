package vn.giaouoc.plan.planning.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;

/** For all who have a part in making the plans of the very unit that they act for. */
@Access(reach = Reach.UNIT,
		roles = { "commune-officer", "district-officer", "commune-leader", "district-leader", "clerk", "unit-head" })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ForMakers {

}
