/** What the catalogue of the law tells of quotas. */
@NullMarked
package vn.giaouoc.pledge.quota.messaging;

import org.jspecify.annotations.NullMarked;
