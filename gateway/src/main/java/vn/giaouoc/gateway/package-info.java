/**
 * Login, session, routes, limits and the page's files: the one door to the four services.
 */
@NullMarked
package vn.giaouoc.gateway;

import org.jspecify.annotations.NullMarked;
