/** Titles and forms that people and collectives have been awarded. */
@NullMarked
package vn.giaouoc.award.register.domain;

import org.jspecify.annotations.NullMarked;
