/**
 * What every service needs and no service owns: technical parts without a word of the
 * domain.
 */
@NullMarked
package vn.giaouoc.kit;

import org.jspecify.annotations.NullMarked;
