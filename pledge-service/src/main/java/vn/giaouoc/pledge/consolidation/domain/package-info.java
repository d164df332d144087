/** What a unit sends up of its units' pledges. */
@NullMarked
package vn.giaouoc.pledge.consolidation.domain;

import org.jspecify.annotations.NullMarked;
