/** Accounts in Keycloak follow the directory. */
@NullMarked
package vn.giaouoc.plan.provisioning;

import org.jspecify.annotations.NullMarked;
