/**
 * Reads a plan's text into its structure and checks it against dated rules: no network,
 * no model, no database.
 */
@NullMarked
package vn.giaouoc.checker;

import org.jspecify.annotations.NullMarked;
