/** The page's files and the API documents. */
@NullMarked
package vn.giaouoc.gateway.page;

import org.jspecify.annotations.NullMarked;
