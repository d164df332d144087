/** What somebody may reach, criterion by criterion. */
@NullMarked
package vn.giaouoc.award.advice.domain;

import org.jspecify.annotations.NullMarked;
