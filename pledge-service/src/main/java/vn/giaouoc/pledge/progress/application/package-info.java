/** Reporting progress with its evidence, and reading it. */
@NullMarked
package vn.giaouoc.pledge.progress.application;

import org.jspecify.annotations.NullMarked;
