/** Boards over HTTP. */
@NullMarked
package vn.giaouoc.pledge.board.web;

import org.jspecify.annotations.NullMarked;
