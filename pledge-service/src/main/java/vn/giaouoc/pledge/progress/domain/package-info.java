/** How far what was promised has come, and what may be reported of it. */
@NullMarked
package vn.giaouoc.pledge.progress.domain;

import org.jspecify.annotations.NullMarked;
