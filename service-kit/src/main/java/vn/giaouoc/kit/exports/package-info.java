/** Lists as workbooks. */
@NullMarked
package vn.giaouoc.kit.exports;

import org.jspecify.annotations.NullMarked;
