/** Consolidations over HTTP. */
@NullMarked
package vn.giaouoc.pledge.consolidation.web;

import org.jspecify.annotations.NullMarked;
