/**
 * Administrative documents laid out by NĐ 30/2020 as docx and pdf, and tables as xlsx:
 * knows layout, not business. The same input gives the same bytes.
 */
@NullMarked
package vn.giaouoc.documents;

import org.jspecify.annotations.NullMarked;
