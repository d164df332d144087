/** The register over HTTP. */
@NullMarked
package vn.giaouoc.award.register.web;

import org.jspecify.annotations.NullMarked;
