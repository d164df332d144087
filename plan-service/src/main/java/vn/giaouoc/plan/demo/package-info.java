/** The demo district, made up on the facts of Trà Bồng. */
@NullMarked
package vn.giaouoc.plan.demo;

import org.jspecify.annotations.NullMarked;
