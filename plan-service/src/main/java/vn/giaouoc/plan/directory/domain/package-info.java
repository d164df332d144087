/** Units, people and their assignments: what is allowed. */
@NullMarked
package vn.giaouoc.plan.directory.domain;

import org.jspecify.annotations.NullMarked;
