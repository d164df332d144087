/** What log lines say of the request or event that they belong to, and what not. */
@NullMarked
package vn.giaouoc.kit.log;

import org.jspecify.annotations.NullMarked;
