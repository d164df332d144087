/** Quotas over HTTP. */
@NullMarked
package vn.giaouoc.pledge.quota.web;

import org.jspecify.annotations.NullMarked;
