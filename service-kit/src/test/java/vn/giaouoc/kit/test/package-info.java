/** What tests of the services stand on: a real database, a real broker, signed tokens. */
@NullMarked
package vn.giaouoc.kit.test;

import org.jspecify.annotations.NullMarked;
