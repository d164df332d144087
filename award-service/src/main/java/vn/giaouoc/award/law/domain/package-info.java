/** What the law fixes about titles and forms, chosen by the day of the act. */
@NullMarked
package vn.giaouoc.award.law.domain;

import org.jspecify.annotations.NullMarked;
