/** What is known of Vietnamese writing: syllables, numbers, days, the lunar calendar. */
@NullMarked
package vn.giaouoc.checker.language;

import org.jspecify.annotations.NullMarked;
