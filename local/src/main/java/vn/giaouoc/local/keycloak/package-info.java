/**
 * Keycloak from its Maven Central distribution, and the realm kept as its file says.
 */
@NullMarked
package vn.giaouoc.local.keycloak;

import org.jspecify.annotations.NullMarked;
