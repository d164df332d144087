/**
 * The main job lived through against the running demo: from a plan's text to what the
 * commune sends up, as its people and through the gateway only.
 */
@NullMarked
package vn.giaouoc.local.rehearsal;

import org.jspecify.annotations.NullMarked;
