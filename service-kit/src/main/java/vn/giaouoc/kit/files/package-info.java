/**
 * Files of people and units: checked when they come in, kept in the database, streamed.
 */
@NullMarked
package vn.giaouoc.kit.files;

import org.jspecify.annotations.NullMarked;
