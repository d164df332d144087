/** What is wrong with a plan; each class is one general rule. */
@NullMarked
package vn.giaouoc.checker.rule;

import org.jspecify.annotations.NullMarked;
