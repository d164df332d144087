/** The sheet of a unit: what it says when it is sent, and what may become of it. */
@NullMarked
package vn.giaouoc.pledge.sheet.domain;

import org.jspecify.annotations.NullMarked;
