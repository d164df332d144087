/** Use cases and reads of consolidations, and their papers. */
@NullMarked
package vn.giaouoc.pledge.consolidation.application;

import org.jspecify.annotations.NullMarked;
