/**
 * Reading PDF files of others: in a process of its own ({@code TextOfPdf}), with a class path of its own and bounds on bytes, pages,
 * letters, memory and time ({@code PdfProcess}). What a file does there ends with that process.
 */
@NullMarked
package se.samplan.document;

import org.jspecify.annotations.NullMarked;
