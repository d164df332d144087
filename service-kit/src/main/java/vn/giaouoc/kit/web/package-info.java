/** Problems, pages and what every controller needs. */
@NullMarked
package vn.giaouoc.kit.web;

import org.jspecify.annotations.NullMarked;
