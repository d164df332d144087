package vn.giaouoc.plan.planning.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;

/** For those who write the plans of the very unit that they act for. */
@Access(reach = Reach.UNIT, roles = { "commune-officer", "district-officer", "unit-head" })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ForDrafters {

}
