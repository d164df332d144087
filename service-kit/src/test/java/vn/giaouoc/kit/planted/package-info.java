/**
 * A service that breaks every rule of the layers, to show that each rule can fail. No
 * part of any program.
 */
@NullMarked
package vn.giaouoc.kit.planted;

import org.jspecify.annotations.NullMarked;
