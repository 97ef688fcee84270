/**
 * One record per group of settings, checked when the program starts, with messages that name the key as the operator
 * wrote it.
 */
@NullMarked
package se.samplan.settings;

import org.jspecify.annotations.NullMarked;
