/** What a service keeps of the directory of units and people. */
@NullMarked
package vn.giaouoc.kit.directory;

import org.jspecify.annotations.NullMarked;
