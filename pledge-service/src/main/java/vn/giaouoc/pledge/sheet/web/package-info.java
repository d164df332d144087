/** Sheets over HTTP. */
@NullMarked
package vn.giaouoc.pledge.sheet.web;

import org.jspecify.annotations.NullMarked;
