/**
 * Invented titles of former years for the demo's commune; nothing of it is made in
 * production.
 */
@NullMarked
package vn.giaouoc.award.demo;

import org.jspecify.annotations.NullMarked;
