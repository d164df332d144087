/**
 * Every event that concerns somebody becomes a notice, delivered in the page and by
 * e-mail, with a ledger of each.
 */
@NullMarked
package vn.giaouoc.notification;

import org.jspecify.annotations.NullMarked;
