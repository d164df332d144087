@NullMarked
package vn.giaouoc.gateway;

import org.jspecify.annotations.NullMarked;
