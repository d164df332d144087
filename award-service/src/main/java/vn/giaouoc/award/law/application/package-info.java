/** The catalogue's files, and how they are told to the other services. */
@NullMarked
package vn.giaouoc.award.law.application;

import org.jspecify.annotations.NullMarked;
