/**
 * Tables that an operator keeps in files and may change while the program runs: who may call whom, and whom to ask when the
 * index is away. Files and their lines are known here; what a table is for is decided in {@code source}.
 */
@NullMarked
package se.samplan.source.file;

import org.jspecify.annotations.NullMarked;
