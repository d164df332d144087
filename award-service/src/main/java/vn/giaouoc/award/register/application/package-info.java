/** The register of awards: kept, found, told. */
@NullMarked
package vn.giaouoc.award.register.application;

import org.jspecify.annotations.NullMarked;
