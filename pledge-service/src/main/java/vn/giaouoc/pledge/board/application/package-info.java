/** Counts over many pledges: boards, time lines, the load to come. */
@NullMarked
package vn.giaouoc.pledge.board.application;

import org.jspecify.annotations.NullMarked;
