/** Use cases and reads of unit sheets. */
@NullMarked
package vn.giaouoc.pledge.sheet.application;

import org.jspecify.annotations.NullMarked;
