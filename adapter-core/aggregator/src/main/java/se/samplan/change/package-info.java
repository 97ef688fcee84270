/**
 * What is new, changed, ended or gone since an earlier answer, told from keyed hashes alone. Pure; the clock is a parameter.
 */
@NullMarked
package se.samplan.change;

import org.jspecify.annotations.NullMarked;
