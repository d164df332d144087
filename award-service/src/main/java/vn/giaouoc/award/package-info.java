/** Titles and rules of law, nominations, decisions and the register. */
@NullMarked
package vn.giaouoc.award;

import org.jspecify.annotations.NullMarked;
