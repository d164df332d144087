/** Progress over HTTP. */
@NullMarked
package vn.giaouoc.pledge.progress.web;

import org.jspecify.annotations.NullMarked;
