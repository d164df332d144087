package vn.giaouoc.plan.directory.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Reach;

/** For those who keep the directory of the units that they see. */
@Access(reach = Reach.SIGHT, roles = { "system-admin", "commune-officer" })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ForKeepers {

}
