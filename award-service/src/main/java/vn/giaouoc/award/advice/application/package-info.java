/** Facts about a person or collective, held against the law. */
@NullMarked
package vn.giaouoc.award.advice.application;

import org.jspecify.annotations.NullMarked;
