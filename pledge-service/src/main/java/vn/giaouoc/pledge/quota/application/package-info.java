/** How many of a unit may strive for a title, and how many do. */
@NullMarked
package vn.giaouoc.pledge.quota.application;

import org.jspecify.annotations.NullMarked;
